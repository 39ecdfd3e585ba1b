// Package trial is what the tests of the screens share: keys by their names, golden frames,
// the model and the drafts that transcripts hang on, files that are made to harm. Only tests
// import it.
package trial
