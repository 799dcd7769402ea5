//! The real program on a real pseudo-terminal.
//!
//! | module | what it holds to |
//! |---|---|
//! | [`screen`] | the driver: starts the program, types at it, waits for what a person would see |
//! | [`restart`] | from the start over created users to the next start, in both languages |
//! | [`window`] | sizes of the window, and many keys at once |
//! | [`leaving`] | the ways out, and the terminal afterwards |
//! | [`refusing`] | no terminal, a folder in use, a damaged store, a full disk |
//! | [`card_number`] | a card number is in nothing that the program leaves behind |
//! | [`salesforce_password`] | nor is the password of Salesforce |
//! | [`drafts`] | what was typed and not finished, after a kill |
//! | [`filling`] | a large account is filled, and that is cancelled |
//! | [`users`] | `seatdesk users`: its table, its question, a folder in use |
//! | [`kill_cascade`] | killed while an employee with very many clients leaves |
//! | [`kill_loop`] | killed at any moment, a hundred times |

mod card_number;
mod drafts;
mod filling;
mod kill_cascade;
mod kill_clock;
mod kill_loop;
mod leaving;
mod refusing;
mod restart;
mod salesforce_password;
pub mod screen;
mod snapshots;
mod users;
mod window;

use self::screen::Terminal;

/// Types a batch into the wizard with a View-Only Seat, up to the page that creates it.
///
/// The menu of seats is walked by the eye: the View-Only Seat is the second, as in the article.
fn fill_wizard(terminal: &mut Terminal, addresses: &str) {
    terminal.keys("c");
    terminal.wait_for("Ctrl-N");
    terminal.keys(addresses);
    // Next; Assign a seat; its list; the second seat; Next.
    terminal.keys("\x0e\r\r");
    terminal.wait_for("╭");
    terminal.keys("\x1b[H\x1b[B\r\x0e");
}

/// Types a batch as [`fill_wizard`] does, and creates it; ends on the page with the invite links.
fn create_users(terminal: &mut Terminal, addresses: &str) {
    fill_wizard(terminal, addresses);
    terminal.wait_for("[ ]");
    terminal.keys("\x0e");
    terminal.wait_for("https://");
}
