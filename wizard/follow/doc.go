// Package follow is the window for a room, or for a colleague's machine: nothing but the
// rendered response, live, as another session or an editor saves it.
//
// It is a program of its own beside the root model, with the same one-way flow: what the
// watcher saw → Window.Update → a drawing, made by a command → View, which lays lines out.
// It has nothing to write: it reads the draft through a watcher and never takes its lock.
package follow
