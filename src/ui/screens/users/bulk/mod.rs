//! Several users at once [EXT-25]: what is asked for them, and what became of each.
//!
//! | file | what it is |
//! |---|---|
//! | [`menu`] | what can be done to those who are selected |
//! | [`form`] | their fields, each marked to change or not |
//! | [`report`] | what became of each, and how far jobs are |
//! | [`card`] | the line about invitations above the table [EXT-16] |

pub mod card;
pub mod form;
pub mod menu;
pub mod report;

use crate::{
    domain::{
        bulk::{BulkUsers, BulkWork},
        decide::{self, Preview},
        id::UserId,
    },
    ui::{overlays::Question, part::Surroundings, screens::users::hidden::Hidden},
};

/// How many people a question names before it only counts.
const NAMED: usize = 3;

/// What a bulk would come to now.
pub fn preview(users: &[UserId], work: &BulkWork, around: &Surroundings<'_>) -> Preview {
    decide::preview(around.world, &decide::looking_ahead(around.actor, around.now), users, work)
}

/// The question before something is done to several users, which names some, counts them all, and says how many of them
/// the list hides.
pub fn question(users: &[UserId], hidden: Option<Hidden>, work: BulkWork, around: &Surroundings<'_>) -> Question {
    let preview = preview(users, &work, around);
    let known = preview.known;
    let whom: &[UserId] = if known { &preview.outcome.done } else { users };
    // Of those who are left out nobody is told that they are hidden.
    let hidden = hidden.and_then(|hidden| {
        let unseen = |id: &&UserId| around.roster.position(**id).is_none();
        let count = if known { whom.iter().filter(unseen).count() } else { hidden.count };
        Hidden { count, ..hidden }.within(whom.len())
    });
    let account = around.account();
    let name = |id: &UserId| account.and_then(|account| account.user_by_id(*id)).map(|user| user.display_name());
    Question::Bulk {
        names: whom.iter().take(NAMED).filter_map(name).collect(),
        count: whom.len(),
        skipped: if known { users.len() - whom.len() } else { 0 },
        job: preview.job,
        known,
        hidden,
        wanted: Box::new(BulkUsers { users: users.to_vec(), work, accepts_from_removal: 0 }),
    }
}
