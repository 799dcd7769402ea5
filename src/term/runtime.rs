//! The loop of a session at the local terminal: everything that waits is taken in, then at most one frame is drawn, in one
//! write. Nothing ticks: an idle session sleeps.

use std::{
    fs::File,
    io::{self, Write},
    time::Duration,
};

use tokio::{
    signal::unix::{SignalKind, signal},
    sync::mpsc,
    time::{Instant, sleep_until, timeout},
};

use super::{
    guard::{LEAVE_MOUSE, TAKE_MOUSE, TerminalGuard},
    input,
    paint::Painter,
    session::{Outgoing, Session},
    tier::ColorTier,
};
use crate::ui::{screens::users::flash::FlashId, toast::ToastId};

/// How many inputs wait at most; the reader thread waits when there are more.
const INPUTS: usize = 1024;

/// How long rows stand out that have changed.
const FLASH: Duration = Duration::from_millis(1_500);

/// How long the end waits for the last draft to be kept.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// How a session came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The person left, or the terminal did.
    Left,
    /// A part of the program panicked; the terminal was put back and the panic has been told.
    Panicked,
}

/// Runs a session at the terminal of this process until it quits or the terminal is gone. The terminal is as it was
/// before, when this returns.
///
/// # Errors
/// When the terminal cannot be taken over or written.
pub async fn run(mut session: Session, tier: ColorTier, toast_time: Duration) -> io::Result<Ended> {
    let guard = TerminalGuard::enter(io::stdout())?;
    let ended = session_loop(&mut session, tier, toast_time, &guard).await;
    let restored = guard.restore();
    // What was typed last is on its way to the disk; a disk that does not answer holds nobody up for long.
    let _ = timeout(LAST_WORDS, session.flush()).await;
    restored?;
    ended
}

async fn session_loop(
    session: &mut Session,
    tier: ColorTier,
    toast_time: Duration,
    guard: &TerminalGuard,
) -> io::Result<Ended> {
    let (sender, mut inputs) = mpsc::channel(INPUTS);
    input::start(sender)?;
    let mut hangup = signal(SignalKind::hangup())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut painter = Painter::new(tier);
    let mut toast: Option<(ToastId, Instant)> = None;
    let mut flash: Option<(FlashId, Instant)> = None;
    // Not the standard handle, whose line buffer would cut a frame into several writes.
    let mut out = File::from(rustix::io::dup(rustix::stdio::stdout())?);
    if session.viewer().mouse {
        out.write_all(TAKE_MOUSE)?;
    }
    loop {
        if guard.is_restored() {
            // A panic somewhere put the terminal back; drawing on would spoil it, and its message.
            return Ok(Ended::Panicked);
        }
        for wanted in session.outgoing() {
            match wanted {
                Outgoing::Bytes(bytes) => {
                    out.write_all(&bytes)?;
                }
                Outgoing::TakeMouse(take) => out.write_all(if take { TAKE_MOUSE } else { LEAVE_MOUSE })?,
                Outgoing::ExpireToast(id) => toast = Some((id, Instant::now() + toast_time)),
                Outgoing::EndFlash(id) => flash = Some((id, Instant::now() + FLASH)),
                Outgoing::Quit => return Ok(Ended::Left),
            }
        }
        if session.is_dirty() {
            draw(session, &mut painter, &mut out)?;
        }
        let expiry = toast.map_or_else(Instant::now, |(_, at)| at);
        let calm = flash.map_or_else(Instant::now, |(_, at)| at);
        tokio::select! {
            biased;
            _ = hangup.recv() => return Ok(Ended::Left),
            _ = terminate.recv() => return Ok(Ended::Left),
            input = inputs.recv() => match input {
                Some(input) => {
                    take(session, &mut painter, input);
                    // Whatever was typed meanwhile is taken in before the next frame.
                    while let Ok(input) = inputs.try_recv() {
                        take(session, &mut painter, input);
                    }
                }
                None => return Ok(Ended::Left),
            },
            () = session.wait() => {}
            () = sleep_until(calm), if flash.is_some() => {
                if let Some((id, _)) = flash.take() {
                    session.flash_over(id);
                }
            }
            () = sleep_until(expiry), if toast.is_some() => {
                if let Some((id, _)) = toast.take() {
                    session.toast_over(id);
                }
            }
        }
    }
}

fn take(session: &mut Session, painter: &mut Painter, input: crate::ui::input::Input) {
    if matches!(input, crate::ui::input::Input::Resize(_)) {
        painter.clear();
    }
    session.input(input);
}

fn draw(session: &mut Session, painter: &mut Painter, out: &mut impl Write) -> io::Result<()> {
    let buffer = painter.take_spare(session.area());
    let frame = session.draw(buffer);
    let bytes = painter.frame(frame.buffer, frame.cursor);
    if bytes.is_empty() {
        return Ok(());
    }
    match out.write_all(bytes) {
        Ok(()) => Ok(()),
        Err(error) => {
            painter.clear();
            Err(error)
        }
    }
}
