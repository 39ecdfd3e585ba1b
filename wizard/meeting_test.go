package wizard

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/deciding"
	"ami-wizard/wizard/meeting"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/trial"
)

// meetingSizes are those at which the pages of a session are held to what was read.
var meetingSizes = []struct {
	name          string
	width, height int
}{{"60x16", 60, 16}, {"80x24", 80, 24}, {"120x40", 120, 40}}

// projecting opens a draft of the frozen model for a room, as --projecteur does.
func projecting(t *testing.T, width, height int, name string) *driver {
	t.Helper()
	d := asking(t, trial.SmallModel(t), width, height)
	d.m = d.m.project(true)
	d.run(begin(d.dir+"/r.toml", trial.SmallDraft(t, name)))
	return d
}

// records changes what the group decided, as a screen does.
func (d *driver) records(to func(consent.Record) consent.Record) {
	d.t.Helper()
	next, cmd := d.m.happens(session.Record{To: to})
	d.m = next
	d.run(cmd)
}

func (d *driver) sessions() []consent.Session { return d.m.session.Decisions().Sessions() }

// TestStartOfASession notes who is there from the first letter on, and nothing where one key
// passes over it.
func TestStartOfASession(t *testing.T) {
	d := projecting(t, 60, 16, "full")
	d.sees("Qui est là ?")
	d.sees("r.decisions.toml")
	d.press("esc")
	if got := d.sessions(); len(got) != 0 || !isScreen[screens.Question](d.m.screen) || d.m.overlay != nil {
		t.Fatalf("one key does not pass over it: %+v\n%s", got, d.screen())
	}
	d.press("ctrl+b", "s")
	d.typ("1")
	d.elapse(pause + time.Second)
	if got := d.sessions(); len(got) != 1 || got[0].Present != 1 {
		t.Fatalf("the first letter is not in the record: %+v", got)
	}
	d.typ("2 sur 15")
	d.press("down")
	d.typ("Bouillon, Fils à Fils")
	d.press("down")
	d.typ("C. B.")
	d.press("enter")
	got := d.sessions()
	if len(got) != 1 || got[0].Present != 12 || got[0].Members != 15 || strings.Join(got[0].Structures, "|") != "Bouillon|Fils à Fils" ||
		got[0].Animation != "C. B." || got[0].Writing != "" || !got[0].Date.Equal(d.now.Truncate(time.Minute)) && got[0].Date.Sub(d.now).Abs() > time.Minute {
		t.Fatalf("the record holds %+v", got)
	}
	if d.m.overlay != nil {
		t.Fatalf("it stays:\n%s", d.screen())
	}
	d.press("ctrl+b")
	d.sees("12 présents sur 15")
	d.press("s") // the same session, not a second one
	d.press("backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace")
	d.typ("11")
	d.press("enter")
	if got := d.sessions(); len(got) != 1 || got[0].Present != 11 || got[0].Members != 15 || got[0].Animation != "C. B." {
		t.Fatalf("corrected, the record holds %+v", got)
	}
}

// TestStartTakesBackWhatIsUntyped holds that a session of which everything is erased again is
// none, and that words where a number is asked are told.
func TestStartTakesBackWhatIsUntyped(t *testing.T) {
	d := projecting(t, 60, 16, "full")
	d.typ("9")
	d.press("backspace")
	if got := d.sessions(); len(got) != 0 {
		t.Fatalf("a session of nothing: %+v", got)
	}
	d.typ("une douzaine")
	d.press("enter")
	d.sees("« une douzaine » n’est pas un nombre")
	if got := d.sessions(); len(got) != 1 || got[0].Present != 0 || got[0].Date.IsZero() {
		t.Fatalf("the record holds %+v", got)
	}
}

// TestAloneNothingComesBetween opens a draft for somebody alone, and goes into projector mode in
// the middle of a word.
func TestAloneNothingComesBetween(t *testing.T) {
	d := asking(t, trial.SmallModel(t), 60, 16)
	d.run(begin(d.dir+"/r.toml", trial.SmallDraft(t, "half")))
	if d.m.overlay != nil {
		t.Fatalf("something lies over the screen:\n%s", d.screen())
	}
	d.at("reperes.projet")
	was := d.answer("reperes.projet").Text
	d.typ("a")
	d.press("ctrl+x")
	d.sees("ctrl+b")
	d.typ("b")
	if got := d.answer("reperes.projet").Text; got != was+"ab" {
		t.Errorf("typed %q behind %q", got, was)
	}
}

// TestResumedSessionSaysHowTheLastEnded tells it, goes on with one key, and notes a new session
// on another day, the same one on the same day.
func TestResumedSessionSaysHowTheLastEnded(t *testing.T) {
	for _, days := range []int{0, 9} {
		d := asking(t, trial.SmallModel(t), 60, 16)
		d.run(begin(d.dir+"/r.toml", trial.SmallDraft(t, "full").WithNote(-1, notes.Note{On: "histoire.recit", Text: "la date"})))
		d.at("lieux.exemples")
		d.records(func(r consent.Record) consent.Record {
			return r.SetSession(0, consent.Session{Date: d.now, Place: "la Halle", Present: 12, Members: 15, Structures: []string{"Bouillon"}})
		})
		d.press("ctrl+q")
		if !d.quit {
			t.Fatal("alone, quitting asks for more than a key")
		}
		again := asking(t, trial.SmallModel(t), 60, 16)
		again.now = d.now.AddDate(0, 0, days).Add(time.Hour)
		again.m = again.m.project(true)
		again.m.keep = &keeper{}
		if err := d.m.session.File().Close(); err != nil {
			t.Fatal(err)
		}
		again.run(openDraft(again.m.cat, d.dir+"/r.toml"))
		again.sees("12 présents sur 15, ")
		again.sees("arrêt à « 3. Les lieux »")
		again.sees("la date")
		again.press("enter")
		if days == 0 {
			if again.m.overlay != nil || len(again.sessions()) != 1 {
				t.Fatalf("one key does not go on:\n%s", again.screen())
			}
			continue
		}
		again.sees("Qui est là ?")
		again.press("enter")
		got := again.sessions()
		if len(got) != 2 || got[1].Place != "la Halle" || got[1].Present != 0 || got[1].Structures[0] != "Bouillon" {
			t.Fatalf("the record holds %+v", got)
		}
	}
}

// TestSectionEndsOnAScreen holds that no key falls from a section into the next one while a room
// looks on, and that each way on goes where it says.
func TestSectionEndsOnAScreen(t *testing.T) {
	for _, key := range []string{"tab", "enter", "pgdown"} {
		d := projecting(t, 80, 24, "full")
		d.press("esc")
		last := d.m.cat.Last(d.m.session.Draft())
		seen := 0
		for i := range d.m.cat.Sections {
			s := &d.m.cat.Sections[i]
			asked := d.m.cat.Asked(d.m.session.Draft(), s)
			d.at(asked[len(asked)-1].ID)
			for range 12 {
				if isScreen[meeting.End](d.m.screen) {
					break
				}
				d.press(map[bool]string{true: key, false: "tab"}[key != "enter" || i == 0])
			}
			if !isScreen[meeting.End](d.m.screen) {
				t.Fatalf("%s: %s does not end on a screen:\n%s", key, s.ID, d.screen())
			}
			seen++
			d.sees("« " + s.Title + " » est écrite.")
			d.press("tab")
			if asked[len(asked)-1].ID == last {
				if !isScreen[screens.Review](d.m.screen) {
					t.Fatalf("behind the last section:\n%s", d.screen())
				}
				continue
			}
			if q, _ := d.m.cat.Question(d.m.at); !isScreen[screens.Question](d.m.screen) || d.m.cat.SectionIndex(q) != i+1 {
				t.Fatalf("%s leads to %s", s.ID, d.m.at)
			}
		}
		if seen != len(d.m.cat.Sections) {
			t.Errorf("%d sections", seen)
		}
	}
}

// ended opens the end of the section of stories in the worked draft.
func ended(t *testing.T, width, height int, projected bool) *driver {
	t.Helper()
	d := asking(t, trial.SmallModel(t), width, height)
	d.m = d.m.project(projected)
	draft := trial.SmallDraft(t, "full").WithNote(-1, notes.Note{On: "histoire.recit", Text: "la date de la vente"})
	d.run(begin(d.dir+"/r.toml", draft))
	if projected {
		d.press("esc")
	}
	d.at("histoire.suite")
	for range 4 {
		if isScreen[meeting.End](d.m.screen) {
			return d
		}
		d.press("tab")
	}
	t.Fatalf("no end of a section:\n%s", d.screen())
	return d
}

// TestEndOfASectionLeadsOn takes each of its ways: to deciding, to the next section, back to a
// question, and back where people came from.
func TestEndOfASectionLeadsOn(t *testing.T) {
	d := ended(t, 60, 16, true)
	d.sees("5 réponses sur 5")
	d.sees("1 note à revoir")
	d.press("enter")
	if !isScreen[deciding.Screen](d.m.screen) || d.m.section().ID != "histoire" {
		t.Fatalf("it does not open the deciding:\n%s", d.screen())
	}
	d.press("esc", "tab")
	d.sees("décision suspendue à l’étape 1")
	d.press("down", "enter")
	if d.m.at != d.m.cat.Asked(d.m.session.Draft(), &d.m.cat.Sections[2])[0].ID {
		t.Fatalf("the next section is %s", d.m.at)
	}
	d = ended(t, 60, 16, true)
	d.press("down", "down", "enter", "down", "enter")
	if d.m.at != "histoire.communs" || !isScreen[screens.Question](d.m.screen) {
		t.Fatalf("back at %s:\n%s", d.m.at, d.screen())
	}
	d = ended(t, 60, 16, true)
	d.press("esc")
	if d.m.at != "histoire.suite" {
		t.Fatalf("back at %s", d.m.at)
	}
}

// TestEndOfASectionLeadsPastIt holds that the way on leads out of the section, from wherever in
// it people asked for its end, and that its words are whole beside a long title.
func TestEndOfASectionLeadsPastIt(t *testing.T) {
	d := projecting(t, 60, 16, "full")
	d.press("esc")
	d.at(d.m.cat.Sections[0].Questions[0].ID)
	d.press("ctrl+b", "d")
	if !isScreen[meeting.End](d.m.screen) {
		t.Fatalf("no end of a section:\n%s", d.screen())
	}
	d.sees("▸ Partie suivante          2. L’histoire")
	d.press("tab")
	if q, _ := d.m.cat.Question(d.m.at); !isScreen[screens.Question](d.m.screen) || d.m.cat.SectionIndex(q) != 1 {
		t.Fatalf("it leads to %s:\n%s", d.m.at, d.screen())
	}
}

// TestAloneAWrittenSectionEndsLightly holds that somebody alone goes on with one key, and that a
// section which lacks something is only passed through.
func TestAloneAWrittenSectionEndsLightly(t *testing.T) {
	d := ended(t, 60, 16, false)
	d.sees("▸ Partie suivante")
	d.press("enter")
	if q, _ := d.m.cat.Question(d.m.at); d.m.cat.SectionIndex(q) != 2 {
		t.Fatalf("at %s", d.m.at)
	}
	d = asking(t, trial.SmallModel(t), 60, 16)
	d.run(begin(d.dir+"/r.toml", trial.SmallDraft(t, "full").Set("histoire.recit", sections.Answer{})))
	d.at("histoire.suite")
	d.press("tab")
	if !isScreen[screens.Question](d.m.screen) || d.m.cat.SectionOf(mustQuestion(t, d)).ID != "lieux" {
		t.Fatalf("who passes through is kept:\n%s", d.screen())
	}
}

func mustQuestion(t *testing.T, d *driver) *sections.Question {
	t.Helper()
	q, ok := d.m.cat.Question(d.m.at)
	if !ok {
		t.Fatalf("at %q", d.m.at)
	}
	return q
}

// TestPauseStopsEveryTime holds that neither a section's time nor a stage's runs while people
// pause, that the pause says when work goes on, and that it survives another size.
func TestPauseStopsEveryTime(t *testing.T) {
	d := projecting(t, 60, 16, "full")
	d.press("esc")
	d.at("histoire.recit")
	d.press("ctrl+y")
	d.elapse(time.Minute)
	d.sees("reste 14:00")
	d.press("ctrl+b", "p")
	until := d.now.Add(10 * time.Minute)
	if s := d.screen(); !strings.Contains(s, "Reprise à") || !strings.Contains(s, "█") || strings.Contains(s, "reste") {
		t.Fatalf("the pause is\n%s", s)
	}
	d.send(tea.WindowSizeMsg{Width: 40, Height: 12})
	d.sees(fmt.Sprintf("%d h", until.Hour()))
	d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	d.elapse(5 * time.Minute)
	d.sees("dans 05:")
	d.press("up")
	d.sees("dans 10:")
	d.press("enter")
	d.sees("reste 14:00")
	d.press("f12")
	if !isScreen[deciding.Screen](d.m.screen) {
		t.Fatalf("no deciding:\n%s", d.screen())
	}
	d.elapse(30 * time.Second)
	d.press("ctrl+b", "p")
	d.elapse(time.Hour)
	d.sees("depuis")
	d.press("enter")
	d.sees("1/6 Lecture · reste 01:30")
}

// TestEndOfTheSessionReadsWhatStayedOpen assigns, lifts, rewords and erases notes as they are
// read, then says what was done; the second time, the key that quits quits.
func TestEndOfTheSessionReadsWhatStayedOpen(t *testing.T) {
	d := asking(t, trial.SmallModel(t), 60, 16)
	d.m = d.m.project(true)
	draft := trial.SmallDraft(t, "full")
	for i, words := range []string{"un", "deux", "trois", "quatre", "cinq"} {
		draft = draft.WithNote(-1, notes.Note{On: []string{"histoire.recit", "lieux.exemples"}[i%2], Text: words})
	}
	d.run(begin(d.dir+"/r.toml", draft))
	d.typ("12")
	d.press("enter", "ctrl+q")
	if d.quit {
		t.Fatal("nothing was read")
	}
	d.sees("note 1 sur 5")
	d.sees("Comment votre histoire a-t-elle commencé ?")
	d.press("a")
	d.typ("groupe comptes")
	d.press("enter")
	d.sees("note 2 sur 5")
	d.press("l")
	d.press("m")
	d.typ(" bis")
	d.press("enter", "enter")
	d.press("delete")
	d.sees("note 4 sur 4")
	d.press("enter")
	d.sees("12 présents")
	d.sees("2 à revoir, 1 attribuée, 1 levée")
	d.sees("La réponse se lit dans r.md")
	var got []string
	for _, n := range d.m.session.Draft().Notes() {
		got = append(got, n.Text+" "+string(n.State)+" "+n.Who)
	}
	if s := strings.Join(got, "|"); s != "un attribué groupe comptes|trois levé |quatre ouvert |cinq bis ouvert " {
		t.Errorf("the notes are %s", s)
	}
	d.press("esc")
	if d.m.overlay != nil || d.quit {
		t.Fatal("nobody can stay")
	}
	d.press("ctrl+q", "ctrl+q")
	if !d.quit {
		t.Fatal("asked twice, it does not quit")
	}
}

// TestEndOfTheSessionLeaves quits behind the last page, and at once where nothing is open.
func TestEndOfTheSessionLeaves(t *testing.T) {
	d := projecting(t, 60, 16, "full")
	d.press("enter", "ctrl+q")
	d.sees("Ce qui a été fait")
	d.press("enter")
	if !d.quit {
		t.Fatal("it does not quit")
	}
	d = projecting(t, 60, 16, "full")
	d.press("esc", "ctrl+q")
	if !d.quit {
		t.Fatalf("nothing was noted, and it asks:\n%s", d.screen())
	}
}

// TestMeetingFrames holds each page of a session to what was read, at three sizes, on a record
// and notes that came from somebody else.
func TestMeetingFrames(t *testing.T) {
	for _, size := range meetingSizes {
		show := func(name string, d *driver) {
			t.Helper()
			d.golden(size.name + "/meeting-" + name)
			if acting := trial.Acting(trial.Styleless(d.m.View().Content)); acting != "" {
				t.Errorf("%s: %s acts on the terminal", name, acting)
			}
		}
		d := projecting(t, size.width, size.height, "full")
		show("start", d)
		d.typ("12 sur 15")
		d.press("enter", "ctrl+b")
		show("menu", d)
		d.press("p")
		show("pause", d)
		d.elapse(17 * time.Minute)
		show("pause-over", d)
		d = ended(t, size.width, size.height, true)
		show("end", d)
		d.press("down", "down", "enter")
		show("end-questions", d)
		show("end-alone", ended(t, size.width, size.height, false))
		d = ended(t, size.width, size.height, true)
		d.records(func(r consent.Record) consent.Record {
			return r.SetSession(0, consent.Session{Date: d.now.Add(-125 * time.Minute), Present: 12, Members: 15, Place: "la Halle\x1b[31m\u202e"})
		})
		d.m.overlay = meeting.Opening(d.m.scene(), d.m.files())
		show("resume", d)
		d.m.overlay = nil
		d.press("ctrl+q")
		show("note", d)
		d.press("enter")
		show("sum", d)
	}
}

// TestUnwrittenSectionEndsOnWhatItLacks tells a room what a section lacks, goes on with one key
// all the same, and leads to the first gap with another.
func TestUnwrittenSectionEndsOnWhatItLacks(t *testing.T) {
	for _, size := range meetingSizes {
		d := asking(t, trial.SmallModel(t), size.width, size.height)
		d.m = d.m.project(true)
		d.run(begin(d.dir+"/r.toml", trial.SmallDraft(t, "full").Set("histoire.recit", sections.Answer{}).Set("histoire.franchise", sections.Answer{})))
		d.press("esc")
		d.at("histoire.suite")
		d.press("tab")
		d.golden(size.name + "/meeting-end-lacking")
		d.sees("il manque 2 réponses")
		d.press("down", "enter")
		if d.m.at != "histoire.recit" {
			t.Fatalf("the first gap is %s", d.m.at)
		}
	}
}

// TestUnreadableRecordIsLeftAsItIs opens a draft for a room whose record cannot be read: nothing
// asks who is there, and a session that is noted all the same is refused, loudly.
func TestUnreadableRecordIsLeftAsItIs(t *testing.T) {
	d := asking(t, trial.SmallModel(t), 80, 24)
	d.run(begin(d.dir+"/r.toml", trial.SmallDraft(t, "full")))
	d.press("ctrl+s")
	if err := d.m.session.File().Close(); err != nil {
		t.Fatal(err)
	}
	broken := "format = 1\n[[seance]\n"
	trial.Write(t, d.dir, "r.decisions.toml", broken)
	again := asking(t, trial.SmallModel(t), 80, 24)
	again.m = again.m.project(true)
	again.run(openDraft(again.m.cat, d.dir+"/r.toml"))
	if again.m.overlay != nil {
		t.Fatalf("it asks who is there:\n%s", again.screen())
	}
	again.elapse(10 * time.Second)
	again.press("ctrl+b", "s")
	again.typ("9")
	again.elapse(pause + time.Second)
	if data, err := os.ReadFile(d.dir + "/r.decisions.toml"); err != nil || string(data) != broken {
		t.Errorf("the record is %q, %v", data, err)
	}
	again.sees("r.decisions.toml")
}

// TestTimeOfASectionThatEnds holds that the end of a section, opened from the plan, counts its time to
// the section that ends, not to the one that people come from.
func TestTimeOfASectionThatEnds(t *testing.T) {
	d := asking(t, trial.SmallModel(t), 80, 24)
	d.run(begin(d.dir+"/r.toml", trial.SmallDraft(t, "full")))
	d.at("histoire.recit")
	d.press("ctrl+y", "ctrl+p", "down")
	other := d.m.section()
	if other.ID == "histoire" {
		t.Fatal("the plan's cursor did not move")
	}
	before := d.m.countdown.remaining(d.m.worked(), d.now)
	d.press("ctrl+b", "d")
	if _, is := d.m.screen.(meeting.End); !is {
		t.Fatalf("not the end of a section:\n%s", d.screen())
	}
	d.elapse(3 * time.Minute)
	ended := *other
	if got := d.m.countdown.remaining(&ended, d.now); got > time.Duration(ended.Minutes)*time.Minute-2*time.Minute {
		t.Errorf("%s has %s left of %d minutes", ended.ID, got, ended.Minutes)
	}
	d.at("histoire.recit")
	if got := d.m.countdown.remaining(d.m.worked(), d.now); before-got > 5*time.Second {
		t.Errorf("the section that people come from lost %s", before-got)
	}
}

// TestSmallScreenKeepsTheKeysThatCount holds that at 60 columns the keys of a session are said in
// fewer words rather than left out, and that the progress by section shows.
func TestSmallScreenKeepsTheKeysThatCount(t *testing.T) {
	d := ended(t, 60, 16, true)
	d.sees("tab suite")
	lines := strings.Split(strings.TrimRight(d.screen(), "\n"), "\n")
	if status := lines[len(lines)-2]; !strings.Contains(status, "▼") || strings.Count(status, "▄▄") < 2 {
		t.Errorf("the progress by section does not show: %s", status)
	}
	d.press("ctrl+b", "p")
	for _, key := range []string{"entrée au travail", "↑ +5 min", "↓ −5 min"} {
		d.sees(key)
	}
	wide := ended(t, 160, 40, true)
	wide.sees("tab partie suivante")
}

// TestFactsAreNotDecidedFirst holds that a room which has written facts alone is led on: it
// decides on paragraphs, and is led to that behind a section that has some.
func TestFactsAreNotDecidedFirst(t *testing.T) {
	for id, first := range map[string]string{"reperes": "▸ Partie suivante", "pourquoi": "▸ Relire et décider maintenant"} {
		d := drafting(t, 60, 16, trial.Example(t))
		d.m = d.m.project(true)
		s, _ := d.m.cat.Section(id)
		asked := d.m.cat.Asked(d.m.session.Draft(), s)
		d.at(asked[len(asked)-1].ID)
		d.press("tab")
		if !strings.Contains(d.screen(), first) {
			t.Errorf("%s: %q is not the first way on:\n%s", id, first, d.screen())
		}
	}
}
