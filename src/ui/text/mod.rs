//! Work on texts: where a byte stands, how wide a text is, how it is cut, broken and compared.

mod position;

pub(crate) use position::position;
