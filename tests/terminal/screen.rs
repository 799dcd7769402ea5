//! A terminal with the program in it. It is driven as a person drives it: keys go in, and the eye waits for a text.

use std::{
    ffi::OsStr,
    io::{Read, Write},
    num::NonZeroU16,
    sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel},
    thread,
    time::Duration,
};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use crate::support::program::{Home, PROGRAM};

/// How long the program may be silent while something is waited for. Only a failing test ever waits so long.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program on a pseudo-terminal; killed when it is dropped.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    bytes: Vec<u8>,
    ended: bool,
}

impl Terminal {
    /// Starts the program on a home's data folder in a window of 80 columns and 24 rows.
    pub fn start<A: AsRef<OsStr>>(home: &Home, args: impl IntoIterator<Item = A>) -> Self {
        Self::start_with(home, args, &[])
    }

    /// As [`Terminal::start`], with variables of the environment over the usual ones.
    pub fn start_with<A: AsRef<OsStr>>(
        home: &Home,
        args: impl IntoIterator<Item = A>,
        variables: &[(&str, &str)],
    ) -> Self {
        let mut command = CommandBuilder::new(PROGRAM);
        command.arg("--data");
        command.arg(home.data());
        command.args(args);
        command.env_clear();
        for (name, value) in home.variables() {
            command.env(name, value);
        }
        for (name, value) in variables {
            command.env(name, value);
        }
        command.cwd(home.dir());
        let pair = native_pty_system().openpty(window(80, 24)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        // While this handle is open the end of the program cannot be seen.
        drop(pair.slave);
        let writer = pair.master.take_writer().unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut bytes = [0; 16 * 1024];
            // The end of the program is an error on some systems and an end of file on others.
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let parser = vt100::Parser::new(cells(24), cells(80), 0);
        Self { child, master: pair.master, writer, output, parser, bytes: Vec::new(), ended: false }
    }

    /// Everything that the program has written.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    fn take(&mut self, bytes: &[u8]) {
        self.parser.process(bytes);
        self.bytes.extend_from_slice(bytes);
    }

    /// Types: these characters, in one write.
    pub fn keys(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).and_then(|()| self.writer.flush()).unwrap();
    }

    /// Gives the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.parser.set_size(cells(rows), cells(columns));
        self.master.resize(window(columns, rows)).unwrap();
    }

    /// What a person sees.
    pub fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// The row that holds this text.
    pub fn row(&self, text: &str) -> Option<String> {
        self.text().lines().find(|row| row.contains(text)).map(str::to_owned)
    }

    /// Takes in the next piece of output; false when the program has ended.
    #[track_caller]
    pub fn next_output(&mut self) -> bool {
        match self.output.recv_timeout(PATIENCE) {
            Ok(bytes) => self.take(&bytes),
            Err(RecvTimeoutError::Disconnected) => self.ended = true,
            Err(RecvTimeoutError::Timeout) => panic!("nothing more came; the screen is\n{}", self.text()),
        }
        !self.ended
    }

    /// Takes in what has come and waits for nothing; answers whether there was anything, or the program has ended.
    pub fn has_new_output(&mut self) -> bool {
        match self.output.try_recv() {
            Ok(bytes) => self.take(&bytes),
            Err(TryRecvError::Disconnected) => self.ended = true,
            Err(TryRecvError::Empty) => return false,
        }
        true
    }

    /// Waits until the screen is as wanted; `what` says in words how.
    #[track_caller]
    pub fn wait_until(&mut self, what: &str, wanted: impl Fn(&Self) -> bool) {
        while !wanted(self) {
            if self.ended {
                let ended = self.child.wait();
                panic!("the program ended ({ended:?}) before {what}; the screen is\n{}", self.text());
            }
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => self.ended = true,
                Err(RecvTimeoutError::Timeout) => panic!("waited in vain for {what}; the screen is\n{}", self.text()),
            }
        }
    }

    /// Waits until a text is on the screen.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) {
        self.wait_until(&format!("{text:?}"), |terminal| terminal.text().contains(text));
    }

    /// Waits until a text has left the screen.
    #[track_caller]
    pub fn wait_gone(&mut self, text: &str) {
        self.wait_until(&format!("{text:?} to go"), |terminal| !terminal.text().contains(text));
    }

    /// Waits for the list of users, with the account's operator among the first rows.
    #[track_caller]
    pub fn wait_for_users(&mut self) {
        self.wait_for("Agnieszka Żmuda");
    }

    /// The process.
    pub fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends a signal.
    pub fn signal(&self, signal: Signal) {
        let pid = Pid::from_raw(self.pid().try_into().unwrap()).unwrap();
        kill_process(pid, signal).unwrap();
    }

    /// Takes in all output until the program ends, and answers how it ended.
    #[track_caller]
    pub fn wait_end(&mut self) -> ExitStatus {
        self.wait_until("the end", |terminal| terminal.ended);
        self.child.wait().unwrap()
    }

    /// Waits for the end and holds the terminal to being as it was before the start.
    #[track_caller]
    pub fn expect_end(&mut self, status: u32) {
        let ended = self.wait_end();
        assert_eq!((ended.signal(), ended.exit_code()), (None, status), "{}", self.text());
        let screen = self.parser.screen();
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert!(!screen.bracketed_paste(), "pastes are still bracketed");
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if !self.ended {
            self.signal(Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

fn window(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}
