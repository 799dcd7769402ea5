//! The invariants of domain 5.3, checked over a whole world: when one is loaded, imported, or played with in tests.

use std::{fmt, sync::Arc};

use super::{
    access::PermissionSource,
    app::{AppStatus, SALESFORCE},
    hub_id::HubId,
    job::{JobState, JobWork},
    partner::{AssignmentState, MailDomain, employee},
    permission::keys,
    removal::RemovalState,
    seat::{Free, SeatType},
    subscription::Tier,
    user::UserStatus,
    world::{AccountState, World},
};

/// One broken invariant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Its id, such as `INV-03`; `life cycle` where a user stands in no state there is, `job` where a job does,
    /// `trial` where a trial's seats do.
    pub rule: &'static str,
    /// Where.
    pub hub: HubId,
    /// Who or what.
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "account {}: {} ({})", self.hub, self.what, self.rule)
    }
}

/// Every invariant that the world breaks.
pub fn violations(world: &World) -> Vec<Violation> {
    let mut found = Vec::new();
    for state in world.accounts() {
        let hub = state.account().hub_id;
        let mut add = |rule, what: String| found.push(Violation { rule, hub, what });
        check_users(world, state, &mut add);
        check_seats(state, &mut add);
        check_trials(state, &mut add);
        check_jobs(state, &mut add);
        check_partner(world, state, &mut add);
        check_salesforce(state, &mut add);
        if state.super_admins().is_empty() && !lost_to_a_partner(world, state) {
            add("INV-10", "no Active super admin".into());
        }
    }
    found
}

fn check_users(world: &World, state: &AccountState, add: &mut impl FnMut(&'static str, String)) {
    let catalogue = world.catalogue();
    for (key, user) in state.users() {
        let who = |what: &str| format!("{key}: {what}");
        let classic = matches!(user.access.source, PermissionSource::Classic(_));
        if user.seat.is_none() != classic {
            add("INV-02", who("every user has one seat, except classic ones, who have none"));
        }
        if let PermissionSource::Classic(grant) = &user.access.source {
            if !grant.is_within_its_view() {
                add("INV-12", who("may edit more than view"));
            }
            if grant.products.is_empty() {
                add("INV-11", who("has access to no product"));
            }
        }
        if let PermissionSource::Custom { grants, .. } = &user.access.source
            && catalogue.within_views(grants) != *grants
        {
            add("INV-12", who("may edit or delete more than view"));
        }
        if let PermissionSource::Template(id) | PermissionSource::Custom { base: Some(id), .. } = &user.access.source {
            match catalogue.template(id) {
                None => add("INV-09", who("has a template that does not exist")),
                Some(template) if template.needs_seat.is_some_and(|seat| user.seat != Some(seat)) => {
                    add("INV-09", who("has a template that is for another seat"));
                }
                Some(_) => {}
            }
        }
        match user.seat {
            Some(SeatType::ViewOnly) if user.access.super_admin => {
                add("INV-07", who("is super admin on a View-Only Seat"));
            }
            Some(seat @ SeatType::ViewOnly) => {
                for key in [keys::ACCOUNT_ACCESS, keys::SUPER_ADMIN] {
                    if user.access.grant_of(catalogue, seat, key).is_some() {
                        add("INV-07", who("holds what a View-Only Seat cannot"));
                    }
                }
                if let PermissionSource::Custom { grants, .. } = &user.access.source
                    && catalogue.held_by(seat, grants) != *grants
                {
                    add("INV-07", who("is granted what a View-Only Seat cannot hold"));
                }
            }
            Some(SeatType::Partner) if user.occupies_seat() && !world.may_keep_partner_seat(key) => {
                add("INV-09", who("holds a Partner Seat and qualifies for none"));
            }
            Some(seat) => {
                if let Some(product) = seat.needs_product()
                    && state.tier(product).is_none_or(|tier| tier < Tier::Professional)
                {
                    add("INV-08", who("holds a seat of a product the account does not have"));
                }
            }
            None => {}
        }
        if user.status == UserStatus::Invited && user.password_set {
            add("life cycle", who("has a password without having signed up"));
        }
    }
}

/// Whether a partner took the last super admin back, which wins over INV-10 [PAC-24].
fn lost_to_a_partner(world: &World, state: &AccountState) -> bool {
    let removed = |partner: &Arc<AccountState>| {
        let mut assignments = partner.partner().assignments_at(state.account().hub_id);
        assignments.any(|assignment| {
            let user = state.user(assignment.email.key());
            assignment.state == AssignmentState::Removed && user.is_some_and(|user| user.access.super_admin)
        })
    };
    world.partners().any(removed)
}

/// The domain and the assignments of a partner agree with the claims, and hold for employees only.
fn check_partner(world: &World, state: &AccountState, add: &mut impl FnMut(&'static str, String)) {
    let (hub, book) = (state.account().hub_id, state.partner());
    if let Some(domain) = &book.settings().domain_ascii {
        if MailDomain::is_shared(domain) {
            add("INV-17", format!("{}: a domain that anybody has an address at", domain.as_str()));
        }
        if world.claims().partner_of_domain(domain) != Some(hub) {
            add("INV-17", format!("{}: a domain that is not claimed", domain.as_str()));
        }
    }
    for assignment in book.assignments().values().filter(|assignment| assignment.state.is_open()) {
        let (client, email) = (assignment.client, assignment.email.key());
        if employee(state, email).is_none() {
            add("INV-18", format!("{email} at {client}: no employee, and not removed"));
        }
        let holds = world.claims().partner_at(client, email) == Some(hub);
        if holds != assignment.state.holds_claim() {
            add("INV-19", format!("{email} at {client}: the claim is not what the row says"));
        }
    }
    for claim in world.claims().clients().filter(|claim| claim.partner == hub) {
        let row = book.assignment(claim.client, claim.email.key());
        if !row.is_some_and(|assignment| assignment.state.holds_claim()) {
            add("INV-19", format!("{} at {}: a claim without a row", claim.email, claim.client));
        }
    }
    for claim in world.claims().domains().filter(|claim| claim.partner == hub) {
        if book.settings().domain_ascii.as_ref() != Some(&claim.domain) {
            add("INV-17", format!("{}: a claim that nobody set", claim.domain.as_str()));
        }
    }
}

/// Salesforce works as exactly one user, or not at all [INV-22]. Whether Salesforce still knows that user is its own affair.
fn check_salesforce(state: &AccountState, add: &mut impl FnMut(&'static str, String)) {
    let app = state.apps().get(SALESFORCE);
    match state.salesforce() {
        None if app.is_some_and(|app| app.status == AppStatus::Connected) => {
            add("INV-22", "Salesforce works, and nobody is connected".into());
        }
        None => {}
        Some(_) if app.is_none() => add("INV-22", "connected to Salesforce, which is not installed".into()),
        Some(_) => {}
    }
}

/// What a job has still to do lies where it will be looked for, and what it has done is counted.
fn check_jobs(state: &AccountState, add: &mut impl FnMut(&'static str, String)) {
    for job in state.jobs().all() {
        let counted = job.done + job.refused + job.unchanged + job.gone;
        if job.cursor > job.total || (matches!(job.work, JobWork::Users(_)) && counted != job.cursor) {
            add("job", format!("{}: {} of {}, and {counted} are counted", job.id, job.cursor, job.total));
        }
        let left: usize = state.jobs().lists(job.id).map(|part| part.users.len()).sum();
        let wanted = (job.total - job.cursor.min(job.total)) as usize;
        if job.state == JobState::Running && matches!(job.work, JobWork::Users(_)) && left < wanted {
            add("job", format!("{}: {wanted} users are left, and {left} are listed", job.id));
        }
    }
}

/// The seats of a trial are there exactly as long as it runs, cost nothing, and leave with it and not otherwise [PRC-17].
fn check_trials(state: &AccountState, add: &mut impl FnMut(&'static str, String)) {
    for pool in state.pools().values().filter(|pool| pool.trial) {
        let slug = pool.seat.slug();
        let trial = pool.seat.needs_product().and_then(|product| state.trials().get(&product));
        match trial.filter(|trial| trial.runs()) {
            None => add("trial", format!("{slug}: seats of a trial that does not run")),
            Some(trial) if pool.renewal_date != trial.ends_on => {
                add("trial", format!("{slug}: they go on {}, and the trial on {}", pool.renewal_date, trial.ends_on));
            }
            Some(_) => {}
        }
        if pool.unit_price_cents > 0 || pool.committed_minimum > 0 || pool.added_cents > 0 {
            add("trial", format!("{slug}: seats of a trial that cost something"));
        }
        if state.pending_removals(pool.seat).next().is_some() {
            add("trial", format!("{slug}: seats of a trial that leave without it"));
        }
    }
}

fn check_seats(state: &AccountState, add: &mut impl FnMut(&'static str, String)) {
    for seat in SeatType::ALL {
        let Free::Seats(counts) = state.free(seat) else { continue };
        let slug = seat.slug();
        if counts.assigned > counts.purchased {
            add("INV-03", format!("{slug}: {} assigned of {} bought", counts.assigned, counts.purchased));
        }
        if counts.scheduled > counts.unassigned() {
            add("INV-04", format!("{slug}: {} leave, {} are free", counts.scheduled, counts.unassigned()));
        }
        if let Some(pool) = state.pools().get(&seat)
            && counts.purchased - counts.scheduled.min(counts.purchased) < pool.committed_minimum
        {
            add("INV-05", format!("{slug}: fewer would stay than the minimum of {}", pool.committed_minimum));
        }
    }
    for seat in state.pools().keys().filter(|seat| !seat.is_paid()) {
        add("INV-03", format!("{}: a pool of seats that are free", seat.slug()));
    }
    for removal in state.removals().values() {
        if !removal.seat.is_paid() {
            add("INV-06", format!("{}: a removal of seats that are free", removal.seat.slug()));
        }
        let pending = removal.state == RemovalState::Pending;
        if pending && removal.quantity == 0 {
            add("INV-06", format!("{}: a pending removal of nothing", removal.seat.slug()));
        }
    }
}
