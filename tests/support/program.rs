//! The real program, in a home of its own: nothing of the machine's settings or data reaches it.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use tempfile::{TempDir, tempdir};

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_seatdesk");

/// A home folder with a data folder in it; both are gone with it.
pub struct Home {
    dir: TempDir,
}

/// What a run of the program came to.
#[derive(Debug)]
pub struct Ran {
    /// The exit status.
    pub status: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Home {
    /// An empty home.
    pub fn new() -> Self {
        Self { dir: tempdir().unwrap() }
    }

    /// The home folder.
    pub fn dir(&self) -> &Path {
        self.dir.path()
    }

    /// A path in the home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir().join(name)
    }

    /// The data folder that the program is told to use.
    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// The variables that the program is given, and no others.
    pub fn variables(&self) -> Vec<(&'static str, String)> {
        let text = |text: &str| text.to_owned();
        vec![
            ("HOME", self.dir().display().to_string()),
            ("LANG", text("C.UTF-8")),
            ("PATH", text("/usr/bin:/bin:/usr/sbin:/sbin")),
            ("TERM", text("xterm-256color")),
            ("TZ", text("UTC")),
            ("USER", text("tester")),
        ]
    }

    /// The program, without a terminal, in this home.
    pub fn command<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(args).env_clear().envs(self.variables()).current_dir(self.dir()).stdin(Stdio::null());
        command
    }

    /// Runs the program without a terminal, on this home's data folder unless the arguments name another.
    pub fn run(&self, args: &[&str]) -> Ran {
        let data = self.data();
        let common = ["--data".as_ref(), data.as_os_str()];
        let own = args.contains(&"--data");
        let args = args.iter().map(OsStr::new);
        let command = if own { self.command(args) } else { self.command(common.into_iter().chain(args)) };
        ran(command)
    }

    /// The world of a data folder, as the program exports it.
    pub fn export(&self, data: &Path) -> String {
        let ran = self.run(&["export", "--data", data.to_str().unwrap()]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        ran.out
    }
}

/// Runs a command to its end.
pub fn ran(mut command: Command) -> Ran {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { status: status.code().unwrap_or(-1), out: text(stdout), err: text(stderr) }
}
