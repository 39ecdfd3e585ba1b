// Package call is the profile of a call: what its rules ask for, as one TOML file that anybody
// can share. A profile holds facts of the rules and nothing else: what is not known is left
// out, and Source and ReadOn say where it was read and when, because rules change. Read is
// strict about what it would otherwise lose, bounded as drafts are, and trusts nobody; what it
// does not know is told. Four real calls are embedded as examples: see Shipped.
package call
