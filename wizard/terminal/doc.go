// Package terminal runs a Bubble Tea model full screen. Bubble Tea keeps what it is
// there for, the loop: messages, commands, Update, View. The terminal itself, what is
// read from it and drawn on it, is here:
//
//	keys    terminal → bursts → pastes → uv.TerminalReader → decoded → Program.Send
//	frames  Model.Update, Model.View → host → painter → uv.TerminalRenderer → terminal
//
// # Why Bubble Tea does not draw
//
// Its renderer looks for a new frame 60 to 120 times a second for as long as the
// program runs (bubbletea v2.1.1, tea.go, startRenderer), whether or not anybody
// types, and nothing of it can be stopped from outside: an open draft woke the machine
// 500 times a second (BenchmarkTerminal in wizard/e2e), and each key waited for the
// next look. It also draws the whole screen into its cells anew for every frame. The
// painter sleeps until there is a frame, draws the lines that changed, and sleeps again.
// The cells, the comparison with what the terminal shows and the decoding of keys are
// ultraviolet's, which is what Bubble Tea stands on too.
//
// # Until when
//
// This drawing ends with the reason for it. When charmbracelet/bubbletea#1776 or #1796 is
// released, measure Bubble Tea's own renderer with WithFPS(120) and a writer that never
// blocks: where an idle program wakes up 0 times a second, delete painter.go, host.go,
// hold.go and modes.go. In v2.1.1 that renderer takes 6.7 ms a key and wakes an idle
// program 508 times a second; the painter takes 1.1 ms, and wakes it never.
//
// # Who has the terminal
//
// Between open and close it is ours: raw, on its alternate screen, with the modes of
// the two lists in modes.go. Lend gives it away for a while, to an editor or to the
// shell; nothing is read or drawn meanwhile, though messages go on, so that what was
// typed before is saved. Whatever ends the program closes first: a panic then shows
// on a terminal that can be read.
package terminal
