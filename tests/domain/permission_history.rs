//! The permission history of a user, as it follows from the audit log.

use jiff::ToSpan as _;
use seatdesk::domain::{
    access::Access,
    audit::AuditEntry,
    command::{ActOnUser, Command, CreateUsers, Edit, EditUser, Envelope, NewUser, UserAction},
    decide::decide,
    id::{OpId, UserId},
    permission_history::{PermissionChange, Subject, changes, export_since},
    policy::Policy,
    seat::SeatType,
    user::Origin,
};

use super::{
    access,
    scene::{Scene, address, name, now},
    table::apply,
};

const THERE: &str = "
    account 1 customer
    product sales professional
    pool core 9 min 0
    user super core super+default
    user boss@a partner super+default
    user ann core custom:crm.import=on,crm.contacts.view=everything,crm.contacts.edit=owned,crm.export=on
    account 9 partner
    domain agency.example
";

/// A row in a line: what was done, to what, by whom.
fn row(change: &PermissionChange) -> String {
    let what = match &change.subject {
        Subject::Permission { key, grant } => format!("{key} {grant}"),
        Subject::SuperAdmin => "super admin".to_owned(),
        Subject::Access { access, seat: None } => format!("access {access}"),
        Subject::Access { access, seat: Some(seat) } => format!("access {access} on {seat}"),
    };
    format!("{} {what} by {}", change.action.code(), name(&change.by.email))
}

/// Carries commands out, and keeps their log.
struct Desk {
    scene: Scene,
    log: Vec<AuditEntry>,
    op: u128,
}

impl Desk {
    fn open() -> Self {
        Self { scene: Scene::read(THERE), log: Vec::new(), op: 0 }
    }

    fn ask(&mut self, by: &str, command: &Command) {
        self.op += 1;
        let actor = self.scene.actor(by);
        let envelope =
            Envelope { op: OpId(self.op), actor, now: now() + (self.op as i64).hours(), policy: Policy::default() };
        let change = decide(&self.scene.world, &envelope, command).unwrap();
        self.log.extend(change.audit.iter().cloned());
        apply(&mut self.scene, &change);
    }

    fn edit(&mut self, by: &str, to: &str, access: &str) {
        let id = self.scene.actor(to).user;
        let from: Access = self.scene.world.account(self.scene.hub).unwrap().user_by_id(id).unwrap().access.clone();
        let mut edit = EditUser::none(id);
        edit.access = Some(Edit { from, to: access::parse(access) });
        self.ask(by, &Command::EditUser(Box::new(edit)));
    }

    fn act(&mut self, to: &str, action: UserAction) {
        let user = self.scene.actor(to).user;
        self.ask("super", &Command::ActOnUser(ActOnUser { user, action, accepts_from_removal: 0 }));
    }

    fn create(&mut self, names: &[&str], seat: SeatType, access: &str) {
        let people = names.iter().map(|name| NewUser { email: address(name), origin: Origin::Typed }).collect();
        let access = access::parse(access);
        let batch = CreateUsers { people, seat, access, skip_invite: false, accepts_from_removal: 0 };
        self.ask("super", &Command::CreateUsers(batch));
    }

    /// The history, the newest change first.
    fn history(&self, user: UserId) -> Vec<String> {
        self.log.iter().rev().flat_map(|entry| changes(entry, user)).map(|change| row(&change)).collect()
    }
}

/// EXT-23: Create is what was added, Delete what was removed; a change from one grant to another is one of each, and every
/// row says who did it. The super admin right is a row as well.
#[test]
fn edits_are_rows() {
    let mut desk = Desk::open();
    let ann = desk.scene.actor("ann").user;
    desk.edit("super", "ann", "custom:crm.import=on,crm.contacts.view=everything,crm.contacts.edit=everything");
    desk.act("ann", UserAction::MakeSuperAdmin);
    desk.act("ann", UserAction::RemoveSuperAdmin);
    assert_eq!(
        desk.history(ann),
        [
            "DELETE super admin by super",
            "CREATE super admin by super",
            "DELETE crm.contacts.edit owned by super",
            "CREATE crm.contacts.edit everything by super",
            "DELETE crm.export on by super",
        ]
    );
}

/// CRU-22, AC-114: whoever swaps the right for Partner Admin has both halves in the history, in one change.
#[test]
fn a_swap_is_both_halves() {
    let mut desk = Desk::open();
    let boss = desk.scene.actor("boss@a").user;
    desk.act("boss@a", UserAction::ToPartnerAdmin);
    assert_eq!(desk.history(boss), ["DELETE super admin by super", "CREATE access template:partner_admin by super"]);
    let both = desk.log.last().unwrap();
    assert_eq!(changes(both, boss).len(), 2, "in one entry");
}

/// USR-04, EXT-23: what came with the creation is a row; a history is that of an id, so that an address that is added again
/// does not inherit its past, and everybody of a batch has their own.
#[test]
fn a_history_begins_with_the_creation() {
    let mut desk = Desk::open();
    desk.create(&["dan", "eve"], SeatType::Core, "template:sales_manager");
    let (first, eve) = (desk.scene.actor("dan").user, desk.scene.actor("eve").user);
    let created = ["CREATE access template:sales_manager on core by super"];
    assert_eq!(
        (desk.history(first), desk.history(eve)),
        (created.map(str::to_owned).into(), created.map(str::to_owned).into())
    );
    desk.act("dan", UserAction::Delete);
    desk.create(&["dan"], SeatType::ViewOnly, "default");
    let second = desk.scene.actor("dan").user;
    assert_ne!(first, second);
    assert_eq!(desk.history(second), ["CREATE access default on view_only by super"]);
    assert_eq!(desk.history(first), created, "and who has gone keeps theirs");
}

/// EXT-23: what somebody else writes is read as far as it says something, and what says nothing makes no row.
#[test]
fn entries_of_others_are_read() {
    let desk = Desk::open();
    let ann = desk.scene.actor("ann").user;
    let mut entry = {
        let mut desk = Desk::open();
        desk.edit("super", "ann", "custom:");
        desk.log.pop().unwrap()
    };
    let read = |entry: &AuditEntry| changes(entry, ann).iter().map(row).collect::<Vec<_>>();
    entry.detail =
        [("classic.view", "-owned +everything"), ("classic.import", "+on"), ("access", "classic"), ("odd", "x")]
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
    assert_eq!(
        read(&entry),
        [
            "CREATE classic.import on by super",
            "DELETE classic.view owned by super",
            "CREATE classic.view everything by super"
        ]
    );
    // The same permissions from elsewhere: where they come from is all that changed.
    entry.detail = [("access".into(), "template:view_only".into())].into();
    assert_eq!(read(&entry), ["CREATE access template:view_only by super"]);
    assert!(changes(&entry, UserId(7)).is_empty(), "nobody else's");
}

/// LM-07: ninety days, to the moment.
#[test]
fn ninety_days_back() {
    assert_eq!(export_since(now()) + (90 * 24).hours(), now());
}
