package words

import (
	"fmt"

	"ami-wizard/sections"
)

// PathMark stands before the path that is taken.
const PathMark = "▸ "

// Paths counts both paths of a draft, and the time that each has left, the draft's own
// marked: "▸ essentiel 3/33 1 h 45 · tout 3/115 4 h 30". It is empty where the model has one
// path only.
func Paths(c *sections.Catalogue, d sections.Draft) string {
	if !c.HasEssential() {
		return ""
	}
	essential := pathLength(sayEssentialPath, c.Length(d, sections.EssentialPath))
	whole := pathLength(sayWholePath, c.Length(d, sections.WholePath))
	if d.Path == sections.EssentialPath {
		return PathMark + essential + " · " + whole
	}
	return essential + " · " + PathMark + whole
}

func pathLength(name string, l sections.Length) string {
	left := sayPathDone
	if l.Left > 0 {
		left = Duration(l.Left)
	}
	return fmt.Sprintf(sayPathLength, name, l.Done, l.Total, left)
}

// PathChoice says how long a path is, before it is taken: "chemin essentiel : 33 questions,
// 10 à préparer, 1 h 50".
func PathChoice(c *sections.Catalogue, d sections.Draft, path sections.Path) string {
	l := c.Length(d, path)
	return fmt.Sprintf(sayPathChoice, PathName(path), l.Total, l.Prepare, Duration(l.Minutes))
}

// PathName names a path.
func PathName(path sections.Path) string {
	if path == sections.EssentialPath {
		return sayEssentialName
	}
	return sayWholeName
}

// PathTaken says that a draft goes on along a path, and what is left on it.
func PathTaken(c *sections.Catalogue, d sections.Draft) string {
	l := c.Length(d, d.Path)
	said := sayWholeTaken
	if d.Path == sections.EssentialPath {
		said = sayEssentialTaken
	}
	if l.Left == 0 {
		return said
	}
	return said + fmt.Sprintf(sayPathLeft, l.Total-l.Done, Duration(l.Left))
}

// PathEnded says, behind the last question of the essential path, how far it is done and
// what the whole offers beside it. It is empty on the whole path.
func PathEnded(c *sections.Catalogue, d sections.Draft) string {
	if d.Path != sections.EssentialPath || !c.HasEssential() {
		return ""
	}
	essential, whole := c.Length(d, sections.EssentialPath), c.Length(d, sections.WholePath)
	said := sayEssentialDone
	switch essential.Missing {
	case 0:
	case 1:
		said = sayEssentialLacksOne
	default:
		said = fmt.Sprintf(sayEssentialLacks, essential.Missing)
	}
	more := whole.Total - whole.Done - (essential.Total - essential.Done)
	if more <= 0 {
		return said
	}
	return said + fmt.Sprintf(sayPathMore, more, Duration(max(1, whole.Left-essential.Left)))
}

// PassedOver says that the rules of the call answer what would come next, so that it is not
// asked; nothing where there is no such question.
func PassedOver(known []*sections.Question) string {
	switch len(known) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf(sayKnownOne, known[0].Blank)
	}
	return fmt.Sprintf(sayKnownMany, len(known))
}

// PathRest says at the end of a section of the essential path what the whole asks beside it,
// and behind the last section what stands beside the path. It is empty on the whole path.
func PathRest(c *sections.Catalogue, d sections.Draft, s *sections.Section, last bool) string {
	if d.Path != sections.EssentialPath || !c.HasEssential() {
		return ""
	}
	if last {
		return PathEnded(c, d)
	}
	on := c.Tally(d, s)
	d.Path = sections.WholePath
	all := c.Tally(d, s)
	switch more := all.Total - all.Done - (on.Total - on.Done); {
	case more <= 0:
		return ""
	case more == 1:
		return sayRestOne
	default:
		return fmt.Sprintf(sayRest, more)
	}
}
