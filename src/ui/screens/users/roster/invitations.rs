//! How many invitations wait and how many have expired, counted when the users change or one of them expires.

use jiff::Timestamp;

use super::rows::Rows;
use crate::domain::user::InviteStatus;

/// The invitations of an account that nobody has accepted [EXT-16].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Invitations {
    /// How many links still work.
    pub waiting: usize,
    /// How many links have expired.
    pub expired: usize,
    /// When it was counted.
    at: Timestamp,
    /// When the next link expires.
    next: Option<Timestamp>,
}

impl Invitations {
    /// Counts them.
    pub(super) fn count(rows: &Rows, now: Timestamp) -> Self {
        let mut counted = Self { at: now, ..Self::default() };
        for (_, user) in rows.live() {
            match user.invite_status(now) {
                InviteStatus::Pending => {
                    counted.waiting += 1;
                    let expiry = user.invite.as_ref().map(|invite| invite.expires_at);
                    counted.next = counted.next.into_iter().chain(expiry).min();
                }
                InviteStatus::Expired => counted.expired += 1,
                InviteStatus::Accepted | InviteStatus::None => {}
            }
        }
        counted
    }

    /// Whether one has expired since, or time went back.
    pub(super) fn is_stale(&self, now: Timestamp) -> bool {
        now < self.at || self.next.is_some_and(|next| next <= now)
    }
}
