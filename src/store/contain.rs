//! Panics of the storage engine, turned into errors.
//!
//! sled panics while it opens some damaged files. `catch_unwind` makes an answer of that, but by then the panic hook
//! has printed its message, on a terminal where somebody works. A hook belongs to the whole process, so [`quietly`]
//! sets one that is silent for its own thread only and hands every other thread's panic to the hook before it, which
//! is put back at the end. Two things remain. A hook that someone else sets in between is lost, so a store is opened
//! before or after a terminal guard is set up, never beside it. And a panic in a thread of sled's own is printed.

use std::{
    any::Any,
    panic::{self, AssertUnwindSafe, PanicHookInfo},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

/// One thread at a time changes the hook, so that each puts back what it found.
static HOOK: Mutex<()> = Mutex::new(());

type Hook = Box<dyn Fn(&PanicHookInfo<'_>) + Send + Sync>;

/// Does the work; a panic becomes an error with the panic's text.
pub(crate) fn contain<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    // What the work can leave half done is behind a poisoned lock or dropped with the failed open.
    panic::catch_unwind(AssertUnwindSafe(work))
        .map_err(|payload| format!("the storage engine panicked: {}", text(payload.as_ref())))
}

/// As [`contain`], and a panic of this thread prints nothing.
pub(crate) fn quietly<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let _one = HOOK.lock().unwrap_or_else(PoisonError::into_inner);
    let before: Arc<Hook> = Arc::new(panic::take_hook());
    let quiet = thread::current().id();
    let others = Arc::clone(&before);
    panic::set_hook(Box::new(move |info| {
        if thread::current().id() != quiet {
            others(info);
        }
    }));
    let outcome = contain(work);
    drop(panic::take_hook());
    // Our hook held the only other handle, and it is gone; if someone else took it, their use of it goes on.
    panic::set_hook(Arc::try_unwrap(before).unwrap_or_else(|before| Box::new(move |info| before(info))));
    outcome
}

/// The text of a panic.
fn text(payload: &(dyn Any + Send)) -> String {
    match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
        (Some(text), _) => (*text).to_owned(),
        (_, Some(text)) => text.clone(),
        _ => "a panic without a text".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn a_panic_becomes_its_text() {
        let failed = |text: &str| Err(format!("the storage engine panicked: {text}"));
        assert_eq!(quietly(|| 3), Ok(3));
        assert_eq!(quietly(|| -> u8 { panic!("lost {}", "segment") }), failed("lost segment"));
        assert_eq!(quietly(|| -> u8 { panic!("plain") }), failed("plain"));
        assert_eq!(quietly(|| -> u8 { panic::panic_any(3) }), failed("a panic without a text"));
    }

    #[test]
    fn only_the_thread_itself_is_quiet_and_the_hook_is_put_back() {
        const OURS: &str = "a panic that the hook should count";
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let one = HOOK.lock().unwrap();
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if info.payload().downcast_ref::<&str>() == Some(&OURS) {
                COUNT.fetch_add(1, Ordering::SeqCst);
            } else {
                before(info);
            }
        }));
        drop(one);
        let counted = |work: fn()| {
            let before = COUNT.load(Ordering::SeqCst);
            work();
            COUNT.load(Ordering::SeqCst) - before
        };
        let quiet = counted(|| assert!(quietly(|| panic::panic_any(OURS)).is_err()));
        let other = counted(|| {
            let joined = quietly(|| thread::spawn(|| panic::panic_any(OURS)).join().is_err());
            assert_eq!(joined, Ok(true));
        });
        let after = counted(|| assert!(contain(|| panic::panic_any(OURS)).is_err()));
        let _one = HOOK.lock().unwrap();
        drop(panic::take_hook());
        assert_eq!((quiet, other, after), (0, 1, 1));
    }
}
