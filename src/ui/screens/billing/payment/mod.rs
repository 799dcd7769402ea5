//! Account & Billing › Payment method: the card on file, and how to change it [PRC-10].

mod view;

pub use view::draw;
