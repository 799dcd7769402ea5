//! Work on texts: where a byte stands, how wide a text is, how it is cut, broken and searched.

mod clusters;
mod fold;
mod nearest;
mod position;
mod query;
mod width;
mod wrap;

pub use clusters::clusters;
pub use fold::{fold, sort_key};
pub use nearest::nearest;
pub(crate) use position::position;
pub use query::Query;
pub use width::{fits, pad_right, truncate, truncate_middle, width};
pub use wrap::wrap;
