//! Page 3 of the wizard: the box, the last look, and what Create user writes.

use std::collections::BTreeSet;

use seatdesk::{
    domain::{
        access::Access,
        audit::{AuditAction, Target},
        language::Lang,
        mail::MailKind,
        user::UserStatus,
    },
    ui::{overlays::Question, wizards::create_user::Page},
};

use super::walk::{CORE, VIEW_ONLY, VIEWS, tell, to_invite, with_core};
use crate::support::{
    stage::Stage,
    world::{BOTH, KNOWN, SUPER, customer, records},
};

/// CRU-34, CRU-33: before Create user the page shows everybody with what will happen to them, and the box says how many
/// have no password yet.
#[tokio::test]
async fn the_last_look_says_what_will_happen() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, &format!("a@x.io b@x.io {KNOWN}"), CORE).await;
        pilot.sees(tell(lang, "3 users are about to be created", "3 utilisateurs vont être créés"));
        pilot.sees(tell(lang, "Core Seat", "Licence essentielle"));
        let row = |pilot: &crate::support::person::Person, address: &str| pilot.row_with(address).unwrap();
        assert!(row(&pilot, "a@x.io").contains(tell(lang, "invited by email", "invité par e-mail")));
        assert!(row(&pilot, KNOWN).contains(tell(lang, "active at once", "actif aussitôt")));
        pilot.keys("Space").await;
        pilot.sees(tell(lang, "2 of them without a HubSpot password", "2 d'entre eux sans mot de passe HubSpot"));
        assert!(row(&pilot, "a@x.io").contains(tell(lang, "invite link only", "lien seul")));
        pilot.keys("Space").await;
        pilot.misses(tell(lang, "without a HubSpot password", "sans mot de passe HubSpot"));
    }
}

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

/// AC-37, CRU-32, CRU-35, CRU-33: one invitation each; with the box ticked none, and the users are there all the same.
#[tokio::test]
async fn the_box_decides_about_the_mails() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, "a@x.io b@x.io", VIEW_ONLY).await;
        pilot.keys("Space C-n").await;
        assert_eq!(stage.mails(customer()).await, []);
        for address in ["a@x.io", "b@x.io"] {
            assert_eq!(stage.user(customer(), address).unwrap().status, UserStatus::Invited);
        }
        pilot.sees(tell(lang, "not mailed", "sans e-mail"));
        pilot.keys("Esc").await;
        to_invite(&mut pilot, "c@x.io d@x.io", VIEW_ONLY).await;
        pilot.keys("C-n").await;
        let mails = stage.mails(customer()).await;
        let to: Vec<&str> = mails.iter().flat_map(|(_, to)| to.iter().map(String::as_str)).collect();
        assert!(mails.iter().all(|(kind, _)| *kind == MailKind::Invitation));
        assert_eq!(to, ["c@x.io", "d@x.io"]);
        pilot.sees(tell(lang, "invitation sent", "invitation envoyée"));
    }
}

/// AC-116: a person with a HubSpot password elsewhere is Active at once, is told without a link, and has none.
#[tokio::test]
async fn who_has_a_password_is_active_at_once() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, KNOWN, CORE).await;
        pilot.keys("C-n").await;
        let user = stage.user(customer(), KNOWN).unwrap();
        assert_eq!((user.status, user.display_name().as_str()), (UserStatus::Active, "Kim Known"));
        assert!(user.invite.is_none() && user.password_set);
        assert_eq!(stage.mails(customer()).await, [(MailKind::AccessGranted, vec![KNOWN.to_owned()])]);
        pilot.sees(tell(lang, "active already", "déjà actif"));
        pilot.sees(tell(lang, "no link needed", "aucun lien"));
        pilot.keys("y").await;
        assert_eq!((pilot.copied(), pilot.bells()), (vec![], 1), "there is nothing to copy");
    }
}

/// AC-41, CRU-44, INV-24: Esc on any of the first three pages asks; keeping keeps all; discarding leaves the store as it
/// was, to the byte.
#[tokio::test]
async fn what_is_discarded_was_never_written() {
    let stage = Stage::of(records()).await;
    let before = stage.dump().await;
    for (size, lang) in VIEWS {
        for page in 1..=3 {
            let mut pilot = stage.pilot(SUPER, size, lang);
            match page {
                1 => _ = pilot.keys("c").await.type_text("a@x.io b@x.io ").await,
                2 => super::walk::add(&mut pilot, "a@x.io b@x.io").await,
                _ => to_invite(&mut pilot, "a@x.io b@x.io", CORE).await,
            }
            pilot.keys("Esc").await.sees(tell(lang, "Discard this draft?", "Abandonner cette saisie ?"));
            let wizard = pilot.wizard().unwrap().clone();
            pilot.keys("Enter").await;
            assert_eq!(pilot.wizard(), Some(&wizard), "the safe button keeps");
            pilot.keys("Esc Esc").await;
            assert_eq!(pilot.wizard(), Some(&wizard), "Esc keeps as well");
            pilot.keys("Esc Tab Enter").await;
            assert!(pilot.wizard().is_none() && pilot.dialog().is_none());
            pilot.misses("a@x.io");
        }
    }
    assert!(stage.dump().await == before, "the store has changed");
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
