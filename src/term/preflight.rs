//! Whether the screens can start on this terminal at all, asked before anything is changed or written.

/// Why the screens cannot start here. The command line puts it into one line of words and exits with status 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTerminal {
    /// Standard input is a file or a pipe: no keys would come.
    StdinNotTerminal,
    /// Standard output is a file or a pipe: nobody would see the screens.
    StdoutNotTerminal,
    /// `TERM=dumb`: the terminal says that it cannot place text.
    DumbTerminal,
}

/// Checks that both ends are terminals and that the terminal (the value of `TERM`) can place text.
///
/// A missing `TERM` passes: every terminal of the last decades understands what the painter sends.
///
/// # Errors
/// The first reason, in the order input, output, kind of terminal.
pub fn check(stdin_is_tty: bool, stdout_is_tty: bool, term: Option<&str>) -> Result<(), NoTerminal> {
    if !stdin_is_tty {
        return Err(NoTerminal::StdinNotTerminal);
    }
    if !stdout_is_tty {
        return Err(NoTerminal::StdoutNotTerminal);
    }
    if term == Some("dumb") {
        return Err(NoTerminal::DumbTerminal);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_missing_end_has_its_reason() {
        assert_eq!(check(true, true, Some("xterm-256color")), Ok(()));
        assert_eq!(check(true, true, None), Ok(()));
        assert_eq!(check(false, false, Some("dumb")), Err(NoTerminal::StdinNotTerminal));
        assert_eq!(check(true, false, Some("dumb")), Err(NoTerminal::StdoutNotTerminal));
        assert_eq!(check(true, true, Some("dumb")), Err(NoTerminal::DumbTerminal));
    }
}
