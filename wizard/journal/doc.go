// Package journal notes what the program does, in a file that a person asked for, so that a
// failure on their machine can be understood: when the program began and ended, what kinds of
// events came and how long each took, how saves went.
//
// It holds no word of a draft. Of an event only its Go type is noted, and what the event
// itself says may be noted (slog.LogValuer); of a key, only that one came; of an error, its
// type and kind. Names of files are left out too: a draft's is made of its project's name.
//
// Nothing waits for it: lines go to a goroutine that writes them, and are dropped where it
// does not keep up.
package journal
