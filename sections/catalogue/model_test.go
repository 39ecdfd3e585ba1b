package catalogue

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/text"
)

// withFile is the model of the codec's tests with another file, or none where text is empty.
func withFile(name, text string) fstest.MapFS {
	files := maps.Clone(testFiles)
	delete(files, name)
	if text != "" {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

func section(id string, questions ...string) string {
	return "id = \"" + id + "\"\ntitre = \"Titre\"\n" + strings.Join(questions, "")
}

func question(id, more string) string {
	return "[[question]]\nid = \"" + id + "\"\ngenre = \"ligne\"\nquestion = \"Quoi ?\"\nblanc = \"quoi\"\n" + more + "\n"
}

const wholeModel = "id = \"m\"\nversion = 1\ntitre = \"t\"\ncredit = \"c\"\nlicence = \"l\"\n"

// What a model says of itself is read, and another model takes the place of the embedded
// one without a word of code.
func TestLoadReadsWhatTheModelIs(t *testing.T) {
	c, err := Load(os.DirFS("../testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	if want := (sections.Model{ID: "petit-modele", Version: 3, Title: "Petit modèle", Credit: "ami-wizard", Licence: "MIT"}); c.Model != want {
		t.Errorf("read %+v, want %+v", c.Model, want)
	}
	src := string(draftfile.Encode(c, sections.NewDraft(time.Date(2027, 9, 1, 9, 0, 0, 0, time.UTC))))
	for _, want := range []string{"catalogue = \"petit-modele\"", "version = 3"} {
		if !strings.Contains(src, want) {
			t.Errorf("a draft of it lacks %s:\n%s", want, src)
		}
	}
	if _, err := draftfile.Decode(embedded(t), []byte(src)); err == nil {
		t.Error("the embedded model takes the answers to another")
	}
	if !draftfile.LooksLikeDraft(c, []byte(src)) || draftfile.LooksLikeDraft(c, []byte("[package]\nname = \"x\"\n")) {
		t.Error("a draft of it is not told from another file")
	}
}

func TestLoadRefuses(t *testing.T) {
	many := make([]string, maxQuestions+1)
	for i := range many {
		many[i] = question(fmt.Sprintf("q%d", i), "")
	}
	crowd := maps.Clone(testFiles)
	for i := range maxSections {
		crowd[fmt.Sprintf("s%03d.toml", i)] = &fstest.MapFile{Data: []byte(section(fmt.Sprintf("s%d", i)))}
	}
	columns := "genre = \"liste\"\nforme = \"puces\"\ncolonnes = ["
	for i := range sections.MaxColumns + 1 {
		columns += fmt.Sprintf("{ id = \"c%d\", nom = \"C\" },", i)
	}
	list := strings.Replace(question("q", columns+"]"), "genre = \"ligne\"\n", "", 1)
	for name, test := range map[string]struct {
		dir  fs.FS
		want string
	}{
		"no section":            {fstest.MapFS{modelFile: testFiles[modelFile]}, "0 sections"},
		"many sections":         {crowd, "102 sections"},
		"many questions":        {withFile("x.toml", section("x", many...)), "more than 1000 questions"},
		"many columns":          {withFile("x.toml", section("x", list)), "more than 100"},
		"a long day":            {withFile("x.toml", section("x")+"minutes = 1441\n"), "1441 minutes"},
		"a large file":          {withFile("x.toml", section("x")+"#"+strings.Repeat("x", maxModelFile)), "more than 1048576 bytes"},
		"a deep value":          {withFile("x.toml", section("x")+"points = "+strings.Repeat("[", 40)+strings.Repeat("]", 40)), "trop de crochets, d’accolades ou de points sont emboîtés"},
		"a folder":              {fstest.MapFS{modelFile: testFiles[modelFile], "x.toml/y": {}}, "not a regular file"},
		"a pipe":                {fstest.MapFS{modelFile: testFiles[modelFile], "x.toml": {Mode: fs.ModeNamedPipe}}, "not a regular file"},
		"not TOML":              {withFile("x.toml", "# Notes\n\nUn texte."), "x.toml: reading"},
		"no UTF-8":              {withFile("x.toml", "id = \"\xff\""), "ce fichier n’est pas en UTF-8"},
		"no model":              {withFile(modelFile, ""), modelFile},
		"a model without id":    {withFile(modelFile, strings.Replace(wholeModel, "\"m\"", "\"Un Modèle\"", 1)), "a model needs an id"},
		"a model of version 0":  {withFile(modelFile, strings.Replace(wholeModel, "1", "0", 1)), "version = 0"},
		"a model of nobody":     {withFile(modelFile, strings.Replace(wholeModel, "\"c\"", "\"\u00a0\"", 1)), "needs titre, credit and licence"},
		"a model with more":     {withFile(modelFile, wholeModel+"auteur = \"x\"\n"), "unknown key auteur"},
		"a section twice":       {withFile("x.toml", section("demarche")), "is taken"},
		"a draft's own key":     {withFile("x.toml", section("catalogue")), "is taken"},
		"a fact without a name": {withFile("x.toml", section("x", question("q", "fait = \"Le Lieu\""))), "no text can cite"},
		"a fact of the program": {withFile("x.toml", section("x", question("q", "fait = \"reponse\""))), "no text can cite"},
		"an old id of today":    {withFile("x.toml", section("x", question("q", "etait = [\"demarche.recit\"]"))), "is a question of today"},
		"an old id of two":      {withFile("x.toml", section("x", question("q", "etait = [\"lieu.m2\"]"))), "is another's too"},
		"an old id of no form":  {withFile("x.toml", section("x", question("q", "etait = [\"lieu\"]"))), "no section.question"},
	} {
		if _, err := Load(test.dir); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", name, err, test.want)
		}
	}
}

// Whatever a file of a model holds, no text of the catalogue acts on a terminal, and what
// stands on one line stays there.
func TestLoadCleansEveryText(t *testing.T) {
	const acting = "a\x1b[31m\u202e\u0085\tb"
	var s sections.Section
	fillTexts(reflect.ValueOf(&s).Elem(), acting)
	cleanSection(&s)
	seen := 0
	eachText(reflect.ValueOf(s), func(field, body string) {
		seen++
		switch field {
		case "ID", "Kind", "Fact", "Layout", "Question", "Is", "Decided": // let in only where they are known words
			return
		case "Help", "Example", "Proposal":
			if body != text.Clean(acting) {
				t.Errorf("%s holds %q", field, body)
			}
			return
		}
		if body != text.CleanLine(acting) && !(field == "Text" && body == text.Clean(acting)) {
			t.Errorf("%s holds %q", field, body)
		}
	})
	if seen < 25 {
		t.Fatalf("only %d texts seen", seen)
	}
}

// fillTexts puts a text in every string below v, and an element in every list.
func fillTexts(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fillTexts(v.Elem(), text)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fillTexts(v.Index(0), text)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				fillTexts(v.Field(i), text)
			}
		}
	}
}

// eachText visits every string below v with the name of its field.
func eachText(v reflect.Value, visit func(field, text string)) {
	for i := range v.NumField() {
		name, f := v.Type().Field(i).Name, v.Field(i)
		if f.Kind() == reflect.Pointer {
			f = f.Elem()
		}
		switch {
		case f.Kind() == reflect.String:
			visit(name, f.String())
		case f.Kind() == reflect.Struct:
			eachText(f, visit)
		case f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.String:
			visit(name, f.Index(0).String())
		case f.Kind() == reflect.Slice:
			eachText(f.Index(0), visit)
		}
	}
}
