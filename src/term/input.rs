//! Reads the terminal on a thread of its own and sends what comes in to the session.
//!
//! A blocking read on a thread, and not the library's asynchronous stream or a poll with a time-out: the thread wakes
//! up only when something was typed, and with the `use-dev-tty` event source no key of a large paste is left unread
//! until the next one (the default source is edge-triggered and loses sight of what it has not read at once).

use std::{io, thread};

use crossterm::event::{self, Event, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Size};
use tokio::sync::mpsc::Sender;

use crate::ui::{
    input::{Input, Mouse, MouseKind},
    key::{Key, KeyCode},
};

/// The longest paste that is passed on, in bytes; the rest is cut off at a character.
pub const LONGEST_PASTE: usize = 64 * 1024;

/// Starts the thread that reads this process's terminal into `inputs`, until the receiver is dropped or the terminal
/// is gone; the sender is dropped then. A full channel makes it wait, so that a slow session slows its typist down
/// instead of filling the memory.
///
/// Start it after [`super::guard::TerminalGuard::enter`], and at most once in a process. It notices a dropped receiver
/// only at the next key; nothing needs to wait for it. A terminal that hangs up ends the process by SIGHUP, which must
/// not be ignored: the library's reader would go round and round on a dead terminal.
///
/// # Errors
/// When the system gives no thread.
pub fn start(inputs: Sender<Input>) -> io::Result<()> {
    thread::Builder::new().name("terminal-input".to_owned()).spawn(move || pump(event::read, &inputs))?;
    Ok(())
}

/// Passes events on until there are none or nobody takes them.
fn pump(mut read: impl FnMut() -> io::Result<Event>, inputs: &Sender<Input>) {
    loop {
        match read() {
            Ok(event) => {
                if let Some(input) = convert(event)
                    && inputs.blocking_send(input).is_err()
                {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => {
                tracing::warn!(%error, "the terminal can no longer be read");
                return;
            }
        }
    }
}

/// What an event of the terminal library is to Seatdesk; `None` for what it has no use for.
fn convert(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => convert_key(key.code, key.modifiers).map(Input::Key),
        Event::Paste(text) => Some(Input::Paste(convert_paste(text))),
        Event::Resize(width, height) => Some(Input::Resize(Size { width, height })),
        Event::Mouse(mouse) => convert_mouse(mouse).map(Input::Mouse),
        Event::Key(_) | Event::FocusGained | Event::FocusLost => None,
    }
}

fn convert_mouse(mouse: MouseEvent) -> Option<Mouse> {
    let kind = match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => MouseKind::Press,
        MouseEventKind::ScrollUp => MouseKind::WheelUp,
        MouseEventKind::ScrollDown => MouseKind::WheelDown,
        MouseEventKind::Down(_)
        | MouseEventKind::Up(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => return None,
    };
    Some(Mouse { kind, at: Position::new(mouse.column, mouse.row) })
}

fn convert_key(code: event::KeyCode, modifiers: KeyModifiers) -> Option<Key> {
    use event::KeyCode as From;

    if modifiers.intersects(KeyModifiers::SUPER | KeyModifiers::HYPER) {
        // Without the modifier it would be another key.
        return None;
    }
    let ctrl = modifiers.contains(KeyModifiers::CONTROL);
    let alt = modifiers.intersects(KeyModifiers::ALT | KeyModifiers::META);
    let mut shift = modifiers.contains(KeyModifiers::SHIFT);
    let code = match code {
        From::Char(c) if c.is_control() => return None,
        From::Char(c) => {
            shift = false;
            KeyCode::Char(if ctrl { c.to_ascii_lowercase() } else { c })
        }
        From::BackTab => {
            shift = true;
            KeyCode::Tab
        }
        From::Enter => KeyCode::Enter,
        From::Esc => KeyCode::Esc,
        From::Tab => KeyCode::Tab,
        From::Backspace => KeyCode::Backspace,
        From::Delete => KeyCode::Delete,
        From::Insert => KeyCode::Insert,
        From::Up => KeyCode::Up,
        From::Down => KeyCode::Down,
        From::Left => KeyCode::Left,
        From::Right => KeyCode::Right,
        From::Home => KeyCode::Home,
        From::End => KeyCode::End,
        From::PageUp => KeyCode::PageUp,
        From::PageDown => KeyCode::PageDown,
        From::F(number @ 1..=12) => KeyCode::F(number),
        From::F(_)
        | From::Null
        | From::CapsLock
        | From::ScrollLock
        | From::NumLock
        | From::PrintScreen
        | From::Pause
        | From::Menu
        | From::KeypadBegin
        | From::Media(_)
        | From::Modifier(_) => return None,
    };
    Some(Key { code, ctrl, alt, shift })
}

/// Cuts a paste to its limit and gives its lines the one end that texts have here: terminals send `\r` for it.
fn convert_paste(mut text: String) -> String {
    text.truncate(text.floor_char_boundary(LONGEST_PASTE));
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use crossterm::event::{KeyEvent, MediaKeyCode, ModifierKeyCode, MouseEvent, MouseEventKind};
    use tokio::sync::mpsc;

    use super::*;

    fn key(code: event::KeyCode, modifiers: KeyModifiers) -> Option<String> {
        match convert(Event::Key(KeyEvent::new(code, modifiers))) {
            Some(Input::Key(key)) => Some(key.to_string()),
            None => None,
            other => panic!("a key became {other:?}"),
        }
    }

    #[test]
    fn every_key_has_its_name_or_is_dropped() {
        use event::KeyCode as From;

        let none = KeyModifiers::NONE;
        for (code, name) in [
            (From::Backspace, "Backspace"),
            (From::Enter, "Enter"),
            (From::Left, "Left"),
            (From::Right, "Right"),
            (From::Up, "Up"),
            (From::Down, "Down"),
            (From::Home, "Home"),
            (From::End, "End"),
            (From::PageUp, "PageUp"),
            (From::PageDown, "PageDown"),
            (From::Tab, "Tab"),
            (From::BackTab, "S-Tab"),
            (From::Delete, "Delete"),
            (From::Insert, "Insert"),
            (From::F(1), "F1"),
            (From::F(12), "F12"),
            (From::Char('c'), "c"),
            (From::Char('É'), "É"),
            (From::Char(' '), "Space"),
            (From::Esc, "Esc"),
        ] {
            assert_eq!(key(code, none).as_deref(), Some(name), "{code:?}");
        }
        for code in [
            From::F(0),
            From::F(13),
            From::Char('\u{7}'),
            From::Char('\u{9b}'),
            From::Null,
            From::CapsLock,
            From::ScrollLock,
            From::NumLock,
            From::PrintScreen,
            From::Pause,
            From::Menu,
            From::KeypadBegin,
            From::Media(MediaKeyCode::Play),
            From::Modifier(ModifierKeyCode::LeftShift),
        ] {
            assert_eq!(key(code, none), None, "{code:?}");
        }
    }

    #[test]
    fn modifiers_are_kept_where_they_mean_something() {
        use event::KeyCode as From;

        let (ctrl, alt, shift) = (KeyModifiers::CONTROL, KeyModifiers::ALT, KeyModifiers::SHIFT);
        for (code, modifiers, name) in [
            (From::Char('A'), shift, "A"),
            (From::Char('?'), shift, "?"),
            (From::Char('P'), ctrl | shift, "C-p"),
            (From::Char('p'), ctrl, "C-p"),
            (From::Char('B'), alt | shift, "M-B"),
            (From::Char('b'), KeyModifiers::META, "M-b"),
            (From::BackTab, shift, "S-Tab"),
            (From::Tab, shift, "S-Tab"),
            (From::Up, ctrl | alt | shift, "C-M-S-Up"),
            (From::F(5), shift, "S-F5"),
        ] {
            assert_eq!(key(code, modifiers).as_deref(), Some(name), "{code:?} {modifiers:?}");
        }
        assert_eq!(key(From::Char('q'), KeyModifiers::SUPER), None);
        assert_eq!(key(From::Char('q'), KeyModifiers::HYPER), None);
    }

    #[test]
    fn held_keys_repeat_and_releases_are_dropped() {
        let event = |kind| Event::Key(KeyEvent::new_with_kind(event::KeyCode::Down, KeyModifiers::NONE, kind));
        let down = Some(Input::Key(Key::plain(KeyCode::Down)));
        assert_eq!(convert(event(KeyEventKind::Press)), down);
        assert_eq!(convert(event(KeyEventKind::Repeat)), down);
        assert_eq!(convert(event(KeyEventKind::Release)), None);
    }

    #[test]
    fn other_events() {
        assert_eq!(convert(Event::Resize(1, 0)), Some(Input::Resize(Size { width: 1, height: 0 })));
        assert_eq!(convert(Event::FocusGained), None);
        assert_eq!(convert(Event::FocusLost), None);
        let (column, row, modifiers) = (0, 0, KeyModifiers::NONE);
        assert_eq!(convert(Event::Mouse(MouseEvent { kind: MouseEventKind::Moved, column, row, modifiers })), None);
    }

    #[test]
    fn pastes_end_lines_in_one_way_and_are_cut_at_a_character() {
        let paste = |text: &str| match convert(Event::Paste(text.to_owned())) {
            Some(Input::Paste(text)) => text,
            other => panic!("a paste became {other:?}"),
        };
        assert_eq!(paste("a@b.c\rd@e.f\r\ng\n\x1b"), "a@b.c\nd@e.f\ng\n\x1b");
        let long = format!("x{}", "é".repeat(LONGEST_PASTE / 2));
        assert_eq!(paste(&long).len(), LONGEST_PASTE - 1);
        assert_eq!(paste(&long[..LONGEST_PASTE - 1]).len(), LONGEST_PASTE - 1);
    }

    /// Reads from a list; fails like a terminal that is gone when the list is over.
    fn script(events: impl IntoIterator<Item = io::Result<Event>>) -> impl FnMut() -> io::Result<Event> {
        let mut events: VecDeque<_> = events.into_iter().collect();
        move || events.pop_front().unwrap_or_else(|| Err(io::ErrorKind::UnexpectedEof.into()))
    }

    #[test]
    fn inputs_arrive_in_order_until_the_terminal_is_gone() {
        let (sender, mut receiver) = mpsc::channel(8);
        let interrupted = Err(io::ErrorKind::Interrupted.into());
        pump(script([Ok(Event::Resize(2, 3)), interrupted, Ok(Event::FocusLost), Ok(Event::Resize(4, 5))]), &sender);
        drop(sender);
        assert_eq!(receiver.blocking_recv(), Some(Input::Resize(Size { width: 2, height: 3 })));
        assert_eq!(receiver.blocking_recv(), Some(Input::Resize(Size { width: 4, height: 5 })));
        assert_eq!(receiver.blocking_recv(), None);
    }

    #[test]
    fn reading_stops_when_the_receiver_is_gone() {
        let (sender, receiver) = mpsc::channel(8);
        drop(receiver);
        let mut reads = 0;
        let read = || {
            reads += 1;
            Ok(Event::Resize(1, 1))
        };
        pump(read, &sender);
        assert_eq!(reads, 1);
    }
}
