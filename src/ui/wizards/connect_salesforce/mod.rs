//! "Connect a different user" [SFI-02, SM-10]: another user of Salesforce, of the same organisation or of another one, is
//! connected in place of the one who is. Nothing changes before the last page, and whoever leaves earlier leaves all as it
//! was [INV-22].
//!
//! | file | what it is |
//! |---|---|
//! | `step` | pages, and what can have the focus |
//! | `visit` | somebody who is logged in to Salesforce, for a while |
//! | `state` | what was typed and agreed to, and what has become of it meanwhile |
//! | `update` | what the keys do, and what the answer does |
//! | `view` | how it looks: two pages of HubSpot, and two of Salesforce in a tab of their own |

mod state;
mod step;
mod update;
mod view;
mod visit;

pub use self::{
    state::State,
    step::{Focus, Page},
    view::{draw, layout},
    visit::{LIFETIME, Visit},
};
