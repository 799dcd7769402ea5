//! People for a client, on whatever domain, with the template that the client is asked to give them [DOM-08, EXT-40,
//! SM-11].

mod rows;
mod state;
mod view;

pub use self::{
    state::{Focus, State},
    view::draw,
};
