// Package deciding takes a section through consent by lines: the stages of package consent,
// one after the other, each heard and told in the room that a conversation is. What is no
// line of it suspends, and the same stage is taken up again.
package deciding
