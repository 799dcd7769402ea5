//! The edge at the local terminal: what a person types comes in here, and frames go out.
//!
//! | file | what it holds |
//! |---|---|
//! | [`preflight`] | may the screens start here at all |
//! | [`guard`] | raw mode and alternate screen, and the promise to put everything back |
//! | [`input`] | a thread that reads the terminal and sends [`crate::ui::input::Input`] |
//! | [`paint`] | the [`paint::Painter`]: a finished frame in, the fewest bytes out |
//! | `cells`, `scroll`, `sgr`, `sequence` | what the painter stands on: cells, moved blocks, styles, cursor moves |
//! | [`tier`] | how many colours the terminal has, and the nearest colour it can show |
//! | [`sweep`] | no character that commands, hides or reorders leaves the program |
//! | [`clipboard`] | OSC 52, the write form |
//! | [`files`] | the files of the person's machine |
//! | [`ports`] | what a session reaches beyond its hub |
//! | [`session`] | one person's model, viewer and hub handle, without a terminal |
//! | [`drafts`] | where drafts are kept, on the disk or in memory |
//! | `logs` | what a session reads from the outbox and the audit log, and exports |
//! | [`runtime`] | the loop of a session at the local terminal |
//!
//! No type of the terminal library leaves this folder, and only the session, with what it reads, knows the hub.

pub mod clipboard;
pub mod drafts;
pub mod files;
pub mod guard;
pub mod input;
pub mod paint;
pub mod ports;
pub mod preflight;
pub mod runtime;
pub mod session;
pub mod sweep;
pub mod tier;

mod cells;
mod logs;
mod scroll;
mod sequence;
mod sgr;
mod snapshots;
