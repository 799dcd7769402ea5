//! `seatdesk users delete` of a partner's employee.

use seatdesk::domain::invariant::violations;

use crate::support::{
    clients::{ANN, CLIENTS, HEAD, ann, filled, lost, partner_in, world_in},
    program::Home,
};

/// PAC-14, AC-92: an employee with very many clients leaves as a job, and the command ends when it is over: only then it says
/// that the user is deleted, and nothing is left for the next start.
#[test]
fn a_deleted_employee_has_lost_all_clients() {
    let home = Home::new();
    let number = filled(&home);
    let args = ["users", "delete", ANN, "--yes", "--account", "8000000", "--as", HEAD, "--lang", "en"];
    let ran = home.run(&args);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let world = world_in(&home, number);
    assert_eq!(violations(&world), []);
    assert_eq!((lost(&world), world.working().count()), (CLIENTS, 0));
    assert!(partner_in(&world).user(ann().key()).is_none());
    let ran = home.run(&args);
    assert_eq!(ran.status, 1, "who is gone cannot be deleted: {}", ran.out);
}
