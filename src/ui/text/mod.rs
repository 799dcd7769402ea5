//! Work on texts: where a byte stands, how wide a text is, how it is cut, broken and searched.

mod clusters;
mod nearest;
mod position;
mod query;
mod width;
mod wrap;

pub use crate::domain::clean::{fold, sort_key};
pub use clusters::clusters;
pub use nearest::nearest;
pub(crate) use position::position;
pub use query::Query;
pub use width::{fits, pad_right, truncate, truncate_middle, width};
pub use wrap::wrap;
