package html

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestContrast holds that everything that is read stands out against what it is on, 4.5 to
// 1 at least (WCAG 2.2, 1.4.3), in light, in dark and on paper.
func TestContrast(t *testing.T) {
	schemes := strings.Split(sheet, ":root {")[1:]
	if len(schemes) != 3 {
		t.Fatalf("%d sets of inks, want 3", len(schemes))
	}
	for i, scheme := range schemes {
		scheme, _, _ = strings.Cut(scheme, "}")
		inks := map[string]float64{}
		for _, m := range regexp.MustCompile(`--([a-z-]+): #([0-9a-f]+);`).FindAllStringSubmatch(scheme, -1) {
			inks[m[1]] = luminance(t, m[2])
		}
		pairs := [][2]string{{"blank-ink", "blank"}}
		for _, ground := range []string{"paper", "shade"} {
			for _, ink := range []string{"ink", "soft", "accent", "link"} {
				pairs = append(pairs, [2]string{ink, ground})
			}
		}
		for _, pair := range pairs {
			a, here := inks[pair[0]]
			b, there := inks[pair[1]]
			if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); !here || !there || ratio < 4.5 {
				t.Errorf("set %d: %s on %s: %.2f", i+1, pair[0], pair[1], ratio)
			}
		}
	}
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
