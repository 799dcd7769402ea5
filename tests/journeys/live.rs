//! Several people in one world: what one does, the others see, and nothing of their own moves.

use seatdesk::{
    domain::language::Lang,
    ui::{layout::WidgetId, wizards::create_user::Page},
};

use super::walk::{CORE, VIEW_ONLY, add, to_invite};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{BOTH, SUPER, records},
};

const ADA: &str = "ada@northwind.example";
const BOTHAINA: &str = "bothaina@northwind.example";

/// Creates these users.
async fn create(pilot: &mut Person, addresses: &str, seat: usize) {
    to_invite(pilot, addresses, seat).await;
    pilot.keys("C-n").await;
    assert_eq!(pilot.wizard().unwrap().page, Page::Continue, "{}", pilot.screen());
    pilot.keys("Esc").await;
}

/// A creates, and B's table has the rows at once, in B's own size and language; B's
/// scroll and the user under B's cursor stay.
#[tokio::test]
async fn what_one_creates_the_other_sees_at_once() {
    let stage = Stage::fixture("demo").await;
    let mut a = stage.pilot(ADA, (120, 40), Lang::En);
    let mut b = stage.pilot(BOTHAINA, (80, 24), Lang::Fr);
    b.keys("PageDown PageDown Up").await.sees("250 utilisateurs");
    let rows = b.region(WidgetId::UsersTable);
    create(&mut a, "zzz@x.io zzzz@x.io", VIEW_ONLY).await;
    a.sees("252 users");
    b.settle().await.sees("252 utilisateurs");
    let texts =
        |table: &str| table.lines().map(|line| line.trim_end_matches(['┃', '│', ' ']).to_owned()).collect::<Vec<_>>();
    assert_eq!(texts(&b.region(WidgetId::UsersTable)), texts(&rows), "rows below do not move what is in sight");
    assert_eq!((b.viewer().size.width, b.viewer().lang), (80, Lang::Fr));

    // Above the cursor too: it stays on its user, which stays in sight.
    let under = |pilot: &Person| {
        pilot.region(WidgetId::UsersTable).lines().find(|l| l.starts_with('▌')).unwrap()[..20].to_owned()
    };
    let before = under(&b);
    create(&mut a, "aaa@x.io", VIEW_ONLY).await;
    b.settle().await.sees("253 utilisateurs");
    assert_eq!(under(&b), before);

    b.keys("Home").await.sees("aaa@x.io");
    b.keys("/").await.type_text("zzz").await.sees("zzzz@x.io").sees("2 sur 253 utilisateurs");
}

/// B's search stays as it is typed, and finds whom A creates.
#[tokio::test]
async fn a_search_finds_who_comes() {
    let stage = Stage::of(records()).await;
    let mut a = stage.pilot(SUPER, (120, 40), Lang::En);
    let mut b = stage.pilot(BOTH, (80, 24), Lang::Fr);
    b.keys("/").await.type_text("nouveau").await.sees("0 sur 5 utilisateur");
    create(&mut a, "nouveau@x.io other@x.io", CORE).await;
    b.settle().await.sees("nouveau@x.io").misses("other@x.io").sees("1 sur 7 utilisateurs");
    b.type_text("@").await;
    assert_eq!(b.model().users.search.text(), "nouveau@");
}

/// CRU-14, ER-03: B's open wizard keeps all that is in it, and says of the address that A has created that it is a user
/// here now; it can go on once that one is removed.
#[tokio::test]
async fn an_open_wizard_says_what_changed_under_it() {
    for (lang, here) in [(Lang::En, "already a user here"), (Lang::Fr, "déjà utilisateur ici")] {
        let stage = Stage::of(records()).await;
        let mut a = stage.pilot(SUPER, (120, 40), Lang::En);
        let mut b = stage.pilot(BOTH, (80, 24), lang);
        b.keys("c").await.type_text("ann@x.io bob@x.io cy").await.misses(here);
        let wizard = b.wizard().unwrap().clone();
        create(&mut a, "bob@x.io", CORE).await;
        b.settle().await.sees(here);
        assert!(b.row_with("bob@x.io").unwrap().contains(here));
        assert_eq!(b.wizard(), Some(&wizard), "nothing in the wizard has moved");
        b.type_text("@x.io").await.keys("C-n").await;
        assert_eq!((b.wizard().unwrap().page, b.wizard().unwrap().row), (Page::AddUsers, 1));
        b.keys("x C-n").await;
        assert_eq!(b.wizard().unwrap().page, Page::AccessLevels);
    }
}

/// CRU-36, ER-03: on the third page as well: Create user leads back to the address that is a user by now.
#[tokio::test]
async fn create_user_leads_back_to_who_is_here_by_now() {
    let stage = Stage::of(records()).await;
    let mut a = stage.pilot(SUPER, (120, 40), Lang::En);
    let mut b = stage.pilot(BOTH, (80, 24), Lang::En);
    to_invite(&mut b, "ann@x.io bob@x.io", CORE).await;
    create(&mut a, "bob@x.io", VIEW_ONLY).await;
    b.settle().await.sees("already a user here");
    b.keys("C-n").await;
    assert_eq!(b.wizard().unwrap().page, Page::AddUsers, "{}", b.screen());
    b.sees("1 to correct").sees("Correct the marked address");

    // And when both press at once.
    let stage = Stage::of(records()).await;
    let mut a = stage.pilot(SUPER, (120, 40), Lang::En);
    let mut b = stage.pilot(BOTH, (80, 24), Lang::En);
    to_invite(&mut a, "bob@x.io", VIEW_ONLY).await;
    to_invite(&mut b, "ann@x.io bob@x.io", CORE).await;
    tokio::join!(a.hurry("C-n"), b.hurry("C-n"));
    assert_eq!(b.wizard().unwrap().page, Page::AddUsers);
    b.sees("bob@x.io is already a user here");
    b.keys("Enter").await.sees("1 to correct");
    assert!(stage.user(crate::support::world::customer(), "ann@x.io").is_none(), "all or nobody");
}

/// Two people in the seat list: the figures are those of now.
#[tokio::test]
async fn free_seats_are_counted_live() {
    let stage = Stage::of(records()).await;
    let mut a = stage.pilot(SUPER, (120, 40), Lang::En);
    let mut b = stage.pilot(BOTH, (80, 24), Lang::En);
    add(&mut b, "ann@x.io").await;
    b.keys("Enter Enter").await.sees("6 of 10 left");
    create(&mut a, "bob@x.io", CORE).await;
    b.settle().await.sees("5 of 10 left");
}
