//! What an export of users leaves behind.

use seatdesk::domain::{
    change::Receipt,
    command::{Command, Envelope, ExportUsers},
    decide::decide,
    id::OpId,
    policy::Policy,
};

use super::{
    scene::{Scene, now},
    summary,
};

const THERE: &str = "
    account 1 customer
    pool core 10 min 0
    user super core super+default
    user adder core custom:account.add_edit_users
    user biller core custom:account.modify_billing
    user viewer view_only default
    user manager@a partner template:partner_admin
    user waiting core super+default invited
    user former core super+default deactivated
    user old none classic:administrator
";

/// By whom, and what becomes of it.
const TABLE: &str = "
super     | audit EXPORT_USERS:
adder     | audit EXPORT_USERS:
manager@a | audit EXPORT_USERS:
biller    | no: Refused Permissions account.add_edit_users
viewer    | no: Refused Permissions account.add_edit_users
old       | no: Refused Permissions account.add_edit_users
waiting   | no: Refused NotActive
former    | no: Refused NotActive
";

/// PM-20: users are exported by a super admin or with Add and edit users. INV-23: the log says who took out how many, and
/// nothing else changes.
#[test]
fn exports_are_told() {
    let scene = Scene::read(THERE);
    for line in TABLE.lines().filter(|line| !line.is_empty()) {
        let (by, wanted) = line.split_once('|').unwrap();
        let actor = scene.actor(by.trim());
        let envelope = Envelope { op: OpId(1), actor, now: now(), policy: Policy::default() };
        let decided = decide(&scene.world, &envelope, &Command::ExportUsers(ExportUsers { users: 1234 }));
        let found = match &decided {
            Ok(change) => summary::change(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        assert_eq!(found.join("\n").trim(), wanted.trim(), "{by}");
        let Ok(change) = decided else { continue };
        assert_eq!(change.receipt, Receipt::UsersExported { users: 1234 });
        let [entry] = &change.audit[..] else { panic!("{:?}", change.audit) };
        assert_eq!((entry.acting_user.id, entry.at, entry.targets.len()), (actor.user, now(), 0));
        assert_eq!(
            entry.detail.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>(),
            ["users=1234"]
        );
        assert!(change.puts.is_empty() && change.removes.is_empty() && change.mail.is_empty());
    }
}
