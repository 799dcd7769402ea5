//! The list of Salesforce records to add [CRU-11, CRU-12, SFI-14, SM-2]: the users of the organisation that is connected
//! now, all of them ticked at first.

mod records;
mod state;
mod view;

#[cfg(test)]
mod tests;

pub use self::{
    records::{Record, Standing},
    state::{Focus, State},
    view::draw,
};
