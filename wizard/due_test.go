package wizard

import (
	"os"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/trial"
)

// due opens a draft whose response is due at that date, on a screen of that width.
func due(t *testing.T, width int, date string) *driver {
	t.Helper()
	d := asking(t, trial.SmallModel(t), width, 24)
	d.run(begin(d.dir+"/r.toml", trial.SmallDraft(t, "full").Set("reperes.limite", sections.Answer{Text: date}).Set("histoire.recit", sections.Answer{})))
	d.elapse(time.Second)
	d.at("lieux.exemples")
	return d
}

// TestDeadlineStandsOnTheStatusLineAsItNears says it for a week, with what there is left to do,
// beside what is saved and never in its place.
func TestDeadlineStandsOnTheStatusLineAsItNears(t *testing.T) {
	for _, test := range []struct{ date, says string }{
		{"09/09/2027", ""},
		{"08/09/2027", "remise dans 7 jours, 1 à faire"},
		{"02/09/2027", "remise DEMAIN, 1 à faire"},
		{"01/09/2027 18h", "remise AUJOURD’HUI, 1 à faire"},
		{"01/09/2027 12h", ""},
	} {
		for _, width := range []int{60, 80, 120, 40} {
			d := due(t, width, test.date)
			lines := strings.Split(strings.TrimSpace(d.screen()), "\n")
			status := lines[len(lines)-2]
			if !strings.HasPrefix(status, "Enregistré 14:03") {
				t.Fatalf("%s, %d: the status line is %q", test.date, width, status)
			}
			if has := strings.Contains(status, "remise"); has != (test.says != "" && width >= 60) || width >= 60 && !strings.Contains(status, test.says) {
				t.Errorf("%s, %d: the status line is %q", test.date, width, status)
			}
		}
	}
	d := due(t, 60, "04/09/2027")
	d.at("histoire.recit")
	d.typ("Un récit.")
	d.elapse(pause + time.Second)
	if s := d.screen(); !strings.Contains(s, "remise dans 3 jours") || strings.Contains(s, "à faire") {
		t.Errorf("with nothing left to do:\n%s", s)
	}
}

// TestNamesAreRemindedOfOnceTheResponseIsFiled tells at an opening that the record holds names,
// in one line that shows none of them: after the deadline, or once the folder was made; never
// before, and never where there are none.
func TestNamesAreRemindedOfOnceTheResponseIsFiled(t *testing.T) {
	for _, test := range []struct {
		date         string
		named, filed bool
		says         string
	}{
		{"04/09/2027", true, false, ""},
		{"01/08/2027", true, false, "Remise passée : r.decisions.toml garde 2 noms. Effacer : ami-wizard oublier \"nom\" r.toml"},
		{"04/09/2027", true, true, "Dossier fait : r.decisions.toml garde 2 noms."},
		{"01/08/2027", false, true, ""},
	} {
		d := due(t, 60, test.date)
		if test.named {
			d.records(func(r consent.Record) consent.Record {
				r = r.SetSession(0, consent.Session{Date: d.now, Animation: "Claire", Names: []string{"claire", "Mehdi"}})
				return r
			})
		}
		d.press("ctrl+s")
		if test.filed {
			if err := os.Mkdir(d.dir+"/r-dossier", 0o700); err != nil {
				t.Fatal(err)
			}
		}
		if err := d.m.session.File().Close(); err != nil {
			t.Fatal(err)
		}
		again := asking(t, trial.SmallModel(t), 60, 16)
		again.run(openDraft(again.m.cat, d.dir+"/r.toml"))
		if s := again.screen(); test.says == "" && strings.Contains(s, "garde") || strings.Contains(s, "Claire") {
			t.Errorf("%+v: it says\n%s", test, s)
		}
		if test.says != "" {
			again.sees(test.says)
		}
	}
}
