//! Settings > Partners > Automation: the e-mail domain of a partner's employees, who matches it and who does not [DOM,
//! SM-7].
//!
//! | file | what it is |
//! |---|---|
//! | `state` | what is typed and looked at before it is agreed to, and what the keys do |
//! | [`trouble`](self::Trouble) | why what was typed is not taken |
//! | `people` | who matches a domain, in groups with their heads counted |
//! | `view` | how it looks |

mod people;
mod state;
mod trouble;
mod view;

pub use state::{Focus, Preview, Stage, State};
pub use trouble::Trouble;
pub use view::draw;
