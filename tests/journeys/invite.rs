//! Page 3 of the wizard: the box, the last look, and what Create user writes.

use std::collections::BTreeSet;

use seatdesk::{
    domain::{
        access::Access,
        audit::{AuditAction, Target},
        language::Lang,
    },
    ui::{overlays::Question, wizards::create_user::Page},
};

use super::walk::{CORE, VIEWS, tell, to_invite, with_core};
use crate::support::{
    stage::Stage,
    world::{BOTH, KNOWN, SUPER, customer, records},
};

/// AC-33, CRU-25: without narrowing, what users may do is what their seat gives.
#[tokio::test]
async fn without_narrowing_users_have_the_defaults_of_their_seat() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    to_invite(&mut pilot, "a@x.io b@x.io", CORE).await;
    pilot.keys("C-n").await;
    let world = stage.hub.world();
    for address in ["a@x.io", "b@x.io"] {
        let user = stage.user(customer(), address).unwrap();
        assert_eq!(user.access, Access::DEFAULT);
        let seat = user.seat.unwrap();
        assert_eq!(user.access.grants(world.catalogue(), seat), Access::DEFAULT.grants(world.catalogue(), seat));
        assert!(!user.access.grants(world.catalogue(), seat).0.is_empty());
    }
}

/// AC-42, CRU-36: somebody else takes the last seat while page 3 is open: Create user creates nobody and asks about the
/// shortage; the draft is still there.
#[tokio::test]
async fn the_last_seat_goes_to_whom_it_goes_first() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(5, 4, 0)).await;
        let mut late = stage.pilot(SUPER, size, lang);
        let mut early = stage.pilot(BOTH, (120, 40), Lang::En);
        to_invite(&mut late, "late@x.io", CORE).await;
        to_invite(&mut early, "early@x.io", CORE).await;
        early.keys("C-n").await.sees("1 user created");
        let before = stage.dump().await;
        late.keys("C-n").await;
        assert!(matches!(late.dialog().unwrap().question, Question::Shortage(..)), "{}", late.screen());
        late.sees(tell(lang, "1 needed, none free", "il en faut 1, aucune n'est libre"));
        assert!(stage.dump().await == before && stage.user(customer(), "late@x.io").is_none());
        // Another seat it is, then.
        late.keys("Enter Down Enter C-n C-n").await;
        assert!(stage.user(customer(), "late@x.io").is_some(), "{}", late.screen());
    }
}

/// AC-42, CRU-36: the same when both press the key at once, so that only deciding can tell who was first.
#[tokio::test]
async fn of_two_at_once_one_gets_the_last_seat() {
    let stage = Stage::of(with_core(5, 4, 0)).await;
    let mut first = stage.pilot(BOTH, (120, 40), Lang::En);
    let mut second = stage.pilot(SUPER, (80, 24), Lang::Fr);
    to_invite(&mut first, "first@x.io", CORE).await;
    to_invite(&mut second, "second@x.io", CORE).await;
    tokio::join!(first.hurry("C-n"), second.hurry("C-n"));
    assert_eq!(first.wizard().unwrap().page, Page::Continue);
    assert!(matches!(second.dialog().unwrap().question, Question::Shortage(..)), "{}", second.screen());
    let wizard = second.wizard().unwrap();
    assert_eq!((wizard.page, wizard.draft.count()), (Page::AccessLevels, 1));
    assert!(stage.user(customer(), "second@x.io").is_none());
}

/// AC-107, INV-23: creating writes who did it, once for each user and mail.
#[tokio::test]
async fn every_creation_is_audited_once() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(BOTH, (80, 24), Lang::En);
    to_invite(&mut pilot, &format!("a@x.io b@x.io {KNOWN}"), CORE).await;
    pilot.keys("C-n").await;
    let entries = stage.audit(customer()).await;
    let mut seen = BTreeSet::new();
    for entry in &entries {
        assert_eq!(entry.acting_user.email.typed(), BOTH);
        for target in &entry.targets {
            let Target::User { email, .. } = target else { panic!("{target:?}") };
            assert!(seen.insert((entry.action, email.typed().to_owned())), "{entry:?} is there twice");
        }
    }
    let of = |action| seen.iter().filter(|(of, _)| *of == action).map(|(_, to)| to.as_str()).collect::<Vec<_>>();
    assert_eq!(of(AuditAction::AddUser), ["a@x.io", "b@x.io", KNOWN]);
    assert_eq!(of(AuditAction::ManualRegistrationEmailSend), ["a@x.io", "b@x.io"]);
}
