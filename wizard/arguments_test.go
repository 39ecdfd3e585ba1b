package wizard

import (
	"strings"
	"testing"

	"ami-wizard/wizard/commands"
)

// Each way of using the command line wrongly gives 2, two lines on stderr and nothing on
// stdout; what was meant is told where it can be guessed.
func TestWrongUse(t *testing.T) {
	files(t, map[string]string{"r.toml": emptyDraft, "verif": "x"})
	for line, want := range map[string]string{
		"":                           "n’est pas un terminal",
		"r.toml":                     "n’est pas un terminal",
		"r.toml r.toml":              "une seule réponse à la fois",
		"--projeteur":                "l’option --projeteur n’existe pas ; essayez --projecteur",
		"-projeteur":                 "l’option -projeteur n’existe pas ; essayez --projecteur",
		"--lin":                      "l’option --lin n’existe pas ; essayez --lineaire",
		"--exmeple":                  "essayez --exemple",
		"--hlep":                     "essayez --help",
		"--xyz":                      "l’option --xyz n’existe pas",
		"---exemple":                 "l’option ---exemple n’existe pas",
		"--exemple=oui":              "l’option --exemple ne prend pas de valeur",
		"--prive r.toml":             "l’option --prive ne va qu’avec ami-wizard exporter",
		"verifier --prive r.toml":    "l’option --prive ne va qu’avec ami-wizard exporter",
		"exporter --exemple r.toml":  "l’option --exemple ne va qu’avec ami-wizard.",
		"exporter --remplace r.toml": "essayez --remplacer",
		"exporter":                   "il faut le fichier d’une réponse",
		"exporter r.toml r.toml":     "il faut le fichier d’une réponse",
		"exporter r.toml -o":         "l’option -o attend une valeur",
		"exporter r.toml -o=":        "l’option -o attend une valeur",
		"exporter --":                "il faut le fichier d’une réponse",
		"verifier":                   "il faut le fichier d’une réponse",
		"suivre":                     "il faut le fichier d’une réponse",
		"suivre r.toml":              "n’est pas un terminal",
		"suivre r.md":                "finit par .toml",
		"exportre r.toml":            "la commande exportre n’existe pas ; essayez exporter",
		"suivr r.toml":               "la commande suivr n’existe pas ; essayez suivre",
		"verifie":                    "la commande verifie n’existe pas ; essayez verifier",
		"--lineaire verifier":        "la commande verifier se place en premier",
		"--lineaire neuf.txt":        "finit par .toml",
		"--lineaire -- --help":       "finit par .toml",
	} {
		t.Run(line, func(t *testing.T) {
			code, out, complaints := ran(strings.Fields(line)...)
			want := strings.TrimSuffix(want, ".")
			if code != commands.ExitUsage || out != "" || !strings.Contains(flat(complaints), want) {
				t.Errorf("gives %d, %q, and says %q, not %q", code, out, complaints, want)
			}
			told := strings.Split(strings.TrimSuffix(complaints, "\n"), "\n")
			if len(told) != 2 || !strings.HasPrefix(told[0], "ami-wizard\u00a0: erreur\u00a0: ") || !strings.HasPrefix(told[1], "piste\u00a0: ") {
				t.Errorf("says %q", complaints)
			}
		})
	}
}

// Behind "--" everything is a file, whatever it begins with; options stand anywhere.
func TestAnyFileCanBeGiven(t *testing.T) {
	files(t, map[string]string{"-o.toml": emptyDraft, "--prive": emptyDraft, "-": emptyDraft, "r.toml": emptyDraft})
	for _, line := range []string{
		"exporter -- -o.toml", "exporter -- --prive", "exporter --prive -- --prive", "exporter ./-o.toml", "exporter -",
		"exporter r.toml --prive", "exporter -prive r.toml", "exporter -o - r.toml", "exporter r.toml -o -", "exporter -o=- -- r.toml",
	} {
		if code, out, complaints := ran(strings.Fields(line)...); code != commands.ExitDone || !strings.Contains(out, "#") || complaints != "" {
			t.Errorf("%s gives %d, %q, %q", line, code, out, complaints)
		}
	}
	if code, _, complaints := ran("exporter", "-o", "-n.md", "--", "-o.toml"); code != commands.ExitDone || tree(t, ".")["-n.md"] == "" {
		t.Errorf("a file that begins with a dash: %d, %q", code, complaints)
	}
	for _, line := range []string{"exporter --help", "--help", "verifier -h", "suivre --aide", "exporter r.toml --help"} {
		if code, out, _ := ran(strings.Fields(line)...); code != commands.ExitDone || !strings.Contains(out, "ami-wizard exporter reponse.toml") {
			t.Errorf("%s gives %d, %q", line, code, out)
		}
	}
}
