//! Page 4 of the wizard: the invite links.

use seatdesk::domain::language::Lang;

use super::walk::{CORE, VIEWS, tell, to_invite};
use crate::support::{
    stage::Stage,
    world::{KNOWN, SUPER, customer, records},
};

/// One line for each user; the link stands on the screen in full, one is copied or all of them.
#[tokio::test]
async fn links_are_shown_and_copied() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, &format!("a@x.io {KNOWN} b@x.io"), CORE).await;
        pilot.keys("C-n").await;
        let link = |address| stage.user(customer(), address).unwrap().invite.as_ref().unwrap().link();
        let (a, b) = (link("a@x.io"), link("b@x.io"));
        assert!(pilot.row_with(&a).is_some() && pilot.row_with(&b).is_some(), "{}", pilot.screen());
        pilot.keys("y").await.sees(tell(lang, "Link copied", "Lien copié"));
        assert_eq!(pilot.copied(), std::slice::from_ref(&a));
        pilot.keys("Down Down y").await;
        assert_eq!(pilot.copied(), std::slice::from_ref(&b));
        pilot.expire_toast().await.misses(tell(lang, "Link copied", "Lien copié"));
        pilot.keys("Y").await.sees(tell(lang, "2 links copied", "2 liens copiés"));
        assert_eq!(pilot.copied(), [format!("a@x.io {a}\nb@x.io {b}")]);
        assert_eq!(pilot.bells(), 0);
    }
}

/// CRU-44: leaving page 4, by Esc or by Done, keeps the users, asks nothing, and stands on the first of them.
#[tokio::test]
async fn leaving_keeps_the_users() {
    for way in ["Esc", "C-n", "Tab Enter"] {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
        to_invite(&mut pilot, "b@x.io a@x.io", CORE).await;
        pilot.keys("C-n").await.keys(way).await;
        assert!(pilot.wizard().is_none() && pilot.dialog().is_none(), "{way}: {}", pilot.screen());
        assert!(pilot.row_with("b@x.io").unwrap().starts_with('▌'), "{}", pilot.screen());
        assert!(stage.user(customer(), "a@x.io").is_some() && stage.user(customer(), "b@x.io").is_some());
        pilot.sees("7 users");
    }
}
