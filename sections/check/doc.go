// Package check holds the rules across answers: what makes a complete response weak, or has it
// refused, told as findings. It does no I/O, and never sees a private answer but to say that
// it is not exported.
//
// Mental model. A Subject is all that there is to look at, as values: the questions, the draft,
// its public text as paragraphs (made by whoever composes documents), the time and, where there
// is one, the profile of the call. Run has every rule of the table look at it. A rule is one
// function, its line of the table, and the sentence that its findings say, which stands with
// its values in french.go. A rule is silent where it is not sure: a finding that is wrong costs
// the trust in all others. It is silent too about what is merely not answered yet, which
// sections.Gaps tells.
//
// Nothing blocks and nothing is scored. A finding that people judged right can be set aside
// with a reason, kept in the draft under the finding's ID; it comes back when its values change.
package check
