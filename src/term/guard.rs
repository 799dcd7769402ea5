//! Takes the terminal over, and gives it back whatever happens: on the way out, on an error, on a panic.

use std::{
    io::{self, Write},
    panic::{self, PanicHookInfo},
    sync::{
        Arc, Mutex, TryLockError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

/// Alternate screen, bracketed paste, cursor hidden, no wrapping at the right edge, plain style.
///
/// Wrapping is off because terminals disagree about the width of some emoji: one drawn too wide at the right edge must
/// not run on into the next row.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[?25l\x1b[?7l\x1b[m";

/// The way back. The mouse, if it was taken, is given back. An update that was begun is ended first (a panic may come in the middle of one), and a scroll region
/// is taken back, since the main screen shares it.
const LEAVE: &[u8] = b"\x1b[?1006l\x1b[?1000l\x1b[?2026l\x1b[r\x1b[m\x1b[?7h\x1b[?2004l\x1b[?25h\x1b[?1049l";

/// Asks the terminal to tell of clicks and of the wheel, not of movements, with coordinates that have no limit.
pub(super) const TAKE_MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1006h";

/// Leaves the mouse to the terminal again.
pub(super) const LEAVE_MOUSE: &[u8] = b"\x1b[?1006l\x1b[?1000l";

/// Puts the terminal's line discipline into raw mode, or back.
type Switch = fn() -> io::Result<()>;

type Hook = dyn Fn(&PanicHookInfo<'_>) + Send + Sync;

/// Holds the terminal in raw mode on its alternate screen for as long as it lives.
///
/// It sets the process-wide panic hook, the one place that may: only a hook runs before the message of a panic is
/// printed, and a message printed in raw mode on the alternate screen is lost when the screen goes. The hook puts the
/// terminal back first and then calls the one it found, which comes back into place when the guard is dropped.
///
/// A panic on any thread puts the terminal back, even one that is caught later; [`TerminalGuard::is_restored`] tells
/// the session, which should end then.
#[must_use = "the terminal is put back as soon as the guard is dropped"]
pub struct TerminalGuard {
    way_back: Arc<dyn Restore>,
    earlier_hook: Arc<Hook>,
}

impl TerminalGuard {
    /// Takes over the terminal of this process; `out` is a handle of its output, used by the guard alone.
    ///
    /// # Errors
    /// When the terminal refuses raw mode or `out` cannot be written. Everything is as before then.
    pub fn enter(out: impl Write + Send + 'static) -> io::Result<Self> {
        Self::enter_with(out, enable_raw_mode, disable_raw_mode)
    }

    fn enter_with(out: impl Write + Send + 'static, raw: Switch, cooked: Switch) -> io::Result<Self> {
        raw()?;
        let way_back = Arc::new(WayBack { out: Mutex::new(out), cooked, done: AtomicBool::new(false) });
        if let Err(error) = way_back.write(ENTER) {
            // The first error is the one to tell; a second one has the same cause.
            let _ = way_back.restore();
            return Err(error);
        }
        let earlier_hook: Arc<Hook> = Arc::from(panic::take_hook());
        let (on_panic, then) = (Arc::clone(&way_back), Arc::clone(&earlier_hook));
        panic::set_hook(Box::new(move |info| {
            // The message that follows matters more than an error here.
            let _ = on_panic.restore();
            then(info);
        }));
        Ok(Self { way_back, earlier_hook })
    }

    /// Puts the terminal back now: to print something, or to see the error. Later calls, and dropping, do nothing more.
    ///
    /// # Errors
    /// When the terminal cannot be written or refuses its earlier mode; all that can be put back was, even then.
    pub fn restore(&self) -> io::Result<()> {
        self.way_back.restore()
    }

    /// Whether the terminal was put back already, by [`TerminalGuard::restore`] or by a panic.
    pub fn is_restored(&self) -> bool {
        self.way_back.is_done()
    }
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        // Whoever wants to know of an error calls `restore` before.
        let _ = self.restore();
        // The hook cannot be changed while this thread panics. It does nothing more but call the one before it.
        if !thread::panicking() {
            drop(panic::take_hook());
            let earlier = Arc::clone(&self.earlier_hook);
            panic::set_hook(Box::new(move |info| earlier(info)));
        }
    }
}

/// Puts a terminal back exactly once.
trait Restore: Send + Sync {
    fn restore(&self) -> io::Result<()>;
    fn is_done(&self) -> bool;
}

struct WayBack<W> {
    out: Mutex<W>,
    cooked: Switch,
    done: AtomicBool,
}

impl<W: Write> WayBack<W> {
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let mut out = match self.out.try_lock() {
            Ok(out) => out,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            // Only a panic inside this very write finds it locked; waiting would never end.
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::WouldBlock.into()),
        };
        out.write_all(bytes)?;
        out.flush()
    }
}

impl<W: Write + Send> Restore for WayBack<W> {
    fn restore(&self) -> io::Result<()> {
        if self.done.swap(true, Ordering::SeqCst) {
            return Ok(());
        }
        let written = self.write(LEAVE);
        (self.cooked)().and(written)
    }

    fn is_done(&self) -> bool {
        self.done.load(Ordering::SeqCst)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    /// Runs a test in a process of its own: the panic hook belongs to the whole process, and other tests may panic.
    fn alone(name: &str, test: fn()) {
        const MARK: &str = "SEATDESK_TEST_ALONE";
        if std::env::var_os(MARK).is_some() {
            return test();
        }
        let path = format!("{}::{name}", module_path!());
        let path = path.split_once("::").map_or(path.as_str(), |(_crate, path)| path);
        let run = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", path, "--nocapture"])
            .env(MARK, "1")
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&run.stdout);
        assert!(run.status.success() && told.contains("1 passed"), "{told}{}", String::from_utf8_lossy(&run.stderr));
    }

    /// An output that several owners can look at; it may refuse to be written.
    #[derive(Clone, Default)]
    struct Screen {
        bytes: Arc<Mutex<Vec<u8>>>,
        broken: bool,
    }

    impl Screen {
        fn text(&self) -> String {
            String::from_utf8(self.bytes.lock().unwrap().clone()).unwrap()
        }
    }

    impl Write for Screen {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.broken {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            self.bytes.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// How often the line discipline was put back, in a process that runs one test.
    static COOKED: AtomicUsize = AtomicUsize::new(0);

    fn raw() -> io::Result<()> {
        Ok(())
    }

    fn cooked() -> io::Result<()> {
        COOKED.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }

    fn all() -> String {
        String::from_utf8([ENTER, LEAVE].concat()).unwrap()
    }

    #[test]
    fn dropping_puts_everything_back_once() {
        alone("dropping_puts_everything_back_once", || {
            let screen = Screen::default();
            let guard = TerminalGuard::enter_with(screen.clone(), raw, cooked).unwrap();
            assert_eq!(screen.text().as_bytes(), ENTER);
            assert!(!guard.is_restored());
            guard.restore().unwrap();
            assert!(guard.is_restored());
            drop(guard);
            assert_eq!(screen.text(), all());
            assert_eq!(COOKED.load(Ordering::SeqCst), 1);
        });
    }

    #[test]
    fn every_mode_that_is_entered_is_left() {
        for (entered, left) in [("?1049h", "?1049l"), ("?2004h", "?2004l"), ("?25l", "?25h"), ("?7l", "?7h")] {
            assert!(ENTER.windows(entered.len()).any(|part| part == entered.as_bytes()), "{entered}");
            assert!(LEAVE.windows(left.len()).any(|part| part == left.as_bytes()), "{left}");
        }
        let mut parser = vt100::Parser::default();
        parser.process(b"before");
        parser.process(ENTER);
        assert!(parser.screen().alternate_screen() && parser.screen().hide_cursor());
        assert!(parser.screen().bracketed_paste());
        parser.process(b"\x1b[2;5r\x1b[1;31mframe");
        parser.process(LEAVE);
        parser.process(b", after");
        assert!(!parser.screen().alternate_screen() && !parser.screen().hide_cursor());
        assert!(!parser.screen().bracketed_paste() && !parser.screen().bold());
        assert_eq!(parser.screen().contents().trim_end(), "before, after");
    }

    #[test]
    fn a_panic_puts_the_terminal_back_before_its_message() {
        alone("a_panic_puts_the_terminal_back_before_its_message", || {
            let screen = Screen::default();
            let seen = screen.clone();
            panic::set_hook(Box::new(move |_| seen.bytes.lock().unwrap().extend_from_slice(b"message")));

            let entered = screen.clone();
            let outcome = panic::catch_unwind(move || {
                let _guard = TerminalGuard::enter_with(entered, raw, cooked).unwrap();
                panic!("in the middle of a frame");
            });
            assert!(outcome.is_err());
            assert_eq!(screen.text(), all() + "message");
            assert_eq!(COOKED.load(Ordering::SeqCst), 1);
        });
    }

    #[test]
    fn the_earlier_hook_comes_back() {
        alone("the_earlier_hook_comes_back", || {
            let screen = Screen::default();
            let seen = screen.clone();
            panic::set_hook(Box::new(move |_| seen.bytes.lock().unwrap().extend_from_slice(b"message")));

            drop(TerminalGuard::enter_with(screen.clone(), raw, cooked).unwrap());
            assert!(panic::catch_unwind(|| panic!("after the screens")).is_err());
            assert_eq!(screen.text(), all() + "message");
        });
    }

    #[test]
    fn a_terminal_that_cannot_be_written_is_left_as_it_was() {
        alone("a_terminal_that_cannot_be_written_is_left_as_it_was", || {
            let screen = Screen { broken: true, ..Screen::default() };
            let error = TerminalGuard::enter_with(screen, raw, cooked).err().map(|error| error.kind());
            assert_eq!(error, Some(io::ErrorKind::BrokenPipe));
            assert_eq!(COOKED.load(Ordering::SeqCst), 1);
        });
    }
}
