package look

import (
	"math"
	"strconv"
	"testing"
)

// Backgrounds that terminals have: black, the common dark themes, Solarized dark;
// white, grey, Solarized light.
var (
	darkBackgrounds  = []string{"#000000", "#1e1e1e", "#282c34", "#2e3440", "#002b36", "#300a24"}
	lightBackgrounds = []string{"#ffffff", "#f5f5f5", "#fdf6e3"}
)

// TestContrast holds every pair of colours that text is drawn in to 4.5:1, the
// least that WCAG 2.2 §1.4.3 asks of text, and to 7:1 (§1.4.6) when projected.
func TestContrast(t *testing.T) {
	for _, c := range []struct {
		name        string
		p           palette
		backgrounds []string
		least       float64
	}{
		{"dark", darkPalette, darkBackgrounds, 4.5},
		{"light", lightPalette, lightBackgrounds, 4.5},
		{"dark, projected", darkProjector, darkBackgrounds, 7},
		{"light, projected", lightProjector, lightBackgrounds, 7},
	} {
		p := c.p
		holds := func(token, color, back string) {
			t.Helper()
			if got := contrast(t, color, back); got < c.least {
				t.Errorf("%s: %s %s on %s: %.2f:1, want %.1f:1", c.name, token, color, back, got, c.least)
			}
		}
		for token, color := range map[string]string{
			"title": p.title, "accent": p.accent, "muted": p.muted, "proposal": p.proposal,
			"alert": p.alert, "good": p.good, "hint": p.hint,
		} {
			for _, back := range c.backgrounds {
				holds(token, color, back)
			}
		}
		holds("blank", p.blank, p.blankBack)
		holds("bar", p.bar, p.barBack)
	}
}

// contrast is the ratio of WCAG 2.2's relative luminances.
func contrast(t *testing.T, a, b string) float64 {
	la, lb := luminance(t, a), luminance(t, b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(hex[1:], 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	linear := func(v uint64) float64 {
		c := float64(v&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n>>16) + 0.7152*linear(n>>8) + 0.0722*linear(n)
}
