// Package words is what more than one way of working says: errors explained, each with what
// to do about it, states and gaps in words, answers in short and how they were understood,
// shares, durations and dates the way people say them, and two versions compared.
//
// What is told is told as French writes it, narrow no-break spaces included, and without
// what acts on a terminal where it comes from a file; whoever draws it fits it to a screen.
package words
