// Package store puts drafts on disk and reads them back: the only package of the
// program that touches the disk. Bytes in, bytes out; what they mean, and every
// sentence shown to a person, live elsewhere.
//
// # If you change how saving works, the order of these steps is the promise
//
// Save, under a mutex, for the draft and then, the same way, for the decisions and the
// response:
//
//  1. The folder is the one that was opened, or no link leads to it, and the lock is
//     still ours: its side file is the one we locked. Otherwise it is taken again, or
//     the save fails with a LockedError; without a lock to be had it goes on.
//  2. The file is read. It already holds the text: nothing is written. Where this session
//     wrote another text there last, its kind is looked at only.
//     An idle save, that has nothing of the session's own, ends here where another
//     program's version is there.
//  3. Draft and decisions, first change of a session: what was found goes to "reponse.toml~".
//  4. The text goes to a temporary file of the draft's folder, which takes the
//     mode and, where allowed, the owner of the file it will replace; fsync; close.
//  5. The file is read, as late as possible. What another program left there
//     is put beside, fsync, rename, fsync of the folder, before going on; and again
//     until nothing unknown is there. An idle save leaves it and ends.
//  6. Rename over the file. From here on the new text is there, before that the old.
//  7. fsync of the folder. Only now may Save say that the text is saved.
//
// A process killed between any two steps leaves the old file or the new one, and
// at worst a temporary file that the next Open removes. A step that fails leaves
// the old file, or, when only step 7 failed, the new one with an error; the next
// Save goes through all of it again. Tests kill a process and fail a call at each step.
//
// # What stands in the folder
//
//	reponse.toml                             the draft
//	reponse.md                               the response
//	reponse.decisions.toml                   what the group decided, once there is anything; its ~, ~ici and .conflit- likewise
//	reponse.toml~                            the draft as the last session that changed it found it
//	reponse.md~                              a response changed by hand, found in the way
//	reponse.toml~ici                         this session's last text, where another program's took its place
//	reponse.conflit-2026-11-23-140322.toml   the draft as another program left it under a running session
//	reponse.conflit-2026-11-23-140322.md     a response changed by hand, when "reponse.md~" is taken by another
//	.reponse.toml.lock                       the lock, while a session runs (stays on Windows)
//	.reponse.toml.ami-tmp-123                a save under way
//	.reponse.toml.edition-KEY.md             a text lent to an editor; in .lu, the versions of it that the draft held
//	reponse.edition-KEY.md                   such a text that could not be taken for an answer
//
// "reponse.toml~" is not the last save but one: after a thousand automatic saves
// that would be the same text less a word. It is what there was before the
// session, written at its first change, so that opening a draft to look costs nothing.
// When that name is a link or a folder the version goes to "reponse.toml~2" and so on.
//
// The person who writes at the screen wins the name: the other program's version goes
// beside, never over it. A person who wrote nothing since the last save is told, and
// the other's version is left alone.
//
// # The lock
//
// flock(2), through gofrs/flock, on a side file, because renaming gives the draft a
// new inode at each save. The kernel frees it when the process dies. Whoever takes
// it checks that the file locked is still the one that bears the name, which lets
// Close remove it without a race. Links are resolved first, so that two ways to one
// draft meet on one lock. Where the lock cannot be taken Open succeeds and Warning
// says why; saving goes on, with step 5 to lose nothing. So it does where something else
// than a lock of ours bears the lock's name: it is left as it is, and Warning names it. A
// lock of ours that a backup holds under another name is taken out of the way, unwritten.
//
// # Links, and what is never written
//
// A link given as the draft is followed and its folder becomes the draft's. No other
// is: a link in place of the response, of "~" or of the lock is refused, never written through, left as it
// is, and told. Devices, FIFOs and sockets are refused before they are opened.
//
// # Windows and macOS
//
// What stands in disk_windows.go was run under Wine, where links and moved folders are not
// what they are on Windows; the tests say which they leave out there. Its reasons:
//
//   - os.Open bars others from renaming over the file that it reads (go.dev/issue/32088), so
//     reading shares deletion too; what another program holds for a moment is tried again
//     for 0.2 s, a rename (MoveFileEx) and a reading alike;
//   - a file that is open keeps its name, so the lock of a closed session stays, unlocked;
//   - a name may be that of a device (CON, NUL …), hold a colon that opens a stream of another
//     file, or end in a point that is dropped
//     (learn.microsoft.com/windows/win32/fileio/naming-a-file): such names are refused, and
//     never proposed;
//   - a mode is one bit, "read-only", which keeps even its owner from renaming over the file;
//   - a folder cannot be synced; the journal of NTFS orders renames.
//
// On macOS File.Sync is F_FULLFSYNC, which waits for the disk itself (os.File.Sync), and
// names that differ by case alone are one file with one lock.
//
// # Why not a library
//
// google/renameio does steps 4, 6 and 7, not on Windows, and has no seam between
// its system calls; a promise about kills between them must be tested there.
// Every call a save makes goes through the interface disk.
package store
