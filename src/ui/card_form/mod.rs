//! The card form [PRC-12]: four fields, what is wrong beside each of them, and the card that comes out of it. Whoever
//! asks for a card shows it: the payment method, the page that sells seats, the checkout.
//!
//! What is typed lives in the form alone. Number and code are told to nobody, debugged as nothing and wiped when the form
//! goes; all that leaves it is a [`Card`](crate::domain::card::Card), which has neither [INV-20].
//!
//! | file | what it is |
//! |---|---|
//! | `form` | the fields, the focus, the keys, the check |
//! | [`number`](self::CardNumber) | the field for the number |
//! | `view` | how it looks |

mod form;
mod number;
mod view;

pub use self::{
    form::{Form, widget},
    number::CardNumber,
    view::{Drawn, draw, lines},
};
