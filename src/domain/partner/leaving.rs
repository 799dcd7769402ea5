//! Who is on the way out: an employee whose clients are taken away one by one [PAC-14].

use crate::domain::{
    email::EmailKey,
    id::UserId,
    job::{JobState, JobWork},
    world::AccountState,
};

/// Whether a job takes the clients from a user at this time. Until it is over, or cancelled, nobody assigns or tags the user
/// anew: the job would take that, too.
pub fn is_leaving(partner: &AccountState, user: UserId) -> bool {
    let takes = |work: &JobWork| matches!(work, JobWork::LeaveClients { user: of, .. } if *of == user);
    partner.jobs().all().any(|job| job.state == JobState::Running && takes(&job.work))
}

/// The same of an address; nobody's is not on the way out.
pub fn is_address_leaving(partner: &AccountState, email: &EmailKey) -> bool {
    partner.user(email).is_some_and(|user| is_leaving(partner, user.id))
}
