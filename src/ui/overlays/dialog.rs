//! A question as a dialog: its keys, its words and its buttons.

use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use crate::{
    domain::bulk::BulkWork,
    domain::command::Command,
    domain::decide::BATCH_LIMIT,
    domain::forecast::Forecast,
    domain::rejection::Rejection,
    domain::snapshot::Snapshot,
    ui::{
        action::{Action, ActionId, ContextId},
        drafts::Offer,
        i18n::{Arg, Words},
        layout::{Hit, WidgetId},
        overlays::{
            Dialog, Question,
            question::{Below, ClassicLeave, OfSnapshot},
        },
        part::{Part, Surroundings},
        scene::Scene,
        screens::{
            clock::{self, ahead::Line},
            user_record,
        },
        step::Step,
        text::wrap,
        theme::Role,
        widgets::{
            button::{Button, Weight},
            cursor, dialog,
            pen::Pen,
            scroll_bar,
        },
        wording,
    },
};

impl Part for Dialog {
    fn name(&self) -> &'static str {
        self.question.name()
    }

    fn contexts(&self) -> Vec<ContextId> {
        let long = matches!(self.question, Question::MoveClock { .. }).then_some(ContextId::Reading);
        // One button has none beside it.
        let several = (self.question.choices().len() > 1).then_some(ContextId::Question);
        let contexts = several.into_iter().chain(long);
        contexts.chain([ContextId::Dialog, ContextId::Always]).collect()
    }

    fn focus(&self) -> WidgetId {
        WidgetId::Answer(self.answer())
    }

    fn prominence(&self, action: &Action) -> u8 {
        // There are buttons in a question, and no fields.
        if action.id == ActionId::NextField { 0 } else { action.prominence }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let rows = cursor::scrolled(action, around.viewer.page(WidgetId::Dialog));
        if let (Question::MoveClock { .. }, Some(rows)) = (&self.question, rows) {
            around.viewer.scroll_by(WidgetId::Dialog, rows);
            return Step::Stay;
        }
        match action {
            ActionId::NextField | ActionId::NextButton => self.step(1),
            ActionId::PrevField | ActionId::PrevButton => self.step(-1),
            ActionId::Activate | ActionId::Toggle => return Step::Answered(self.answer()),
            ActionId::Back => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn click(&mut self, hit: Hit, _around: &mut Surroundings<'_>) -> Step {
        match hit.widget {
            WidgetId::Answer(answer) => Step::Answered(answer),
            _ => Step::Stay,
        }
    }
}

/// Draws a question over everything but the key line.
pub(in crate::ui) fn draw(dialog: &Dialog, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let size = scene.viewer.size;
    let within = Rect::new(0, 0, size.width, size.height.saturating_sub(1));
    let (title, text) = taking_back(&dialog.question, pen.words, scene)
        .unwrap_or_else(|| words_of(&dialog.question, scene.zone, pen.words));
    let choices = dialog.question.choices();
    let buttons: Vec<Button> = choices
        .iter()
        .enumerate()
        .map(|(at, choice)| Button {
            label: dialog.question.label(choice, pen.words),
            key: String::new(),
            weight: if choice.dangerous { Weight::Danger } else { Weight::Plain },
            focused: at == dialog.focus,
            enabled: true,
        })
        .collect();
    pen.cursor = None;
    let drawn = match &dialog.question {
        Question::MoveClock { ahead, .. } => draw_clock(ahead, within, (&title, &text), &buttons, pen, scene),
        _ => dialog::draw(pen, within, &title, &text, &buttons),
    };
    scene.layout.place(WidgetId::Dialog, drawn.rect);
    for (choice, rect) in choices.iter().zip(drawn.buttons) {
        scene.layout.place(WidgetId::Answer(choice.answer), rect);
    }
}

/// The question about one user whose seat would be taken back from a removal: it says whose [ER-24].
fn taking_back(question: &Question, words: &Words, scene: &Scene<'_>) -> Option<(String, String)> {
    let Question::TakeBack { rejection: Rejection::EditUser(no), command } = question else { return None };
    let Command::EditUser(edit) = command.as_ref() else { return None };
    let name = scene.account.user_by_id(edit.user)?.display_name();
    let text = wording::edit_user::takes_back(no, name, words)?;
    Some((words.text("question-take-back-title"), text))
}

/// Draws a question with what lies ahead below it; what has no room is scrolled to.
fn draw_clock(
    ahead: &Forecast,
    within: Rect,
    (title, text): (&str, &str),
    buttons: &[Button],
    pen: &mut Pen<'_>,
    scene: &mut Scene<'_>,
) -> dialog::Drawn {
    let columns = dialog::widest(within);
    let list = clock::ahead::lines(ahead, columns, Role::Dialog, pen, scene);
    let said = wrap(text, usize::from(columns)).into_iter().map(|line| Line::said(line, Role::Dialog));
    let blank = (!list.is_empty()).then(|| Line::said(String::new(), Role::Muted));
    let told: Vec<Line> = said.chain(blank).chain(list).collect();
    let drawn = dialog::draw_around(pen, within, (title, u16::MAX), buttons, |_| told.len());
    let page = usize::from(drawn.inside.height);
    let top = scene.viewer.follow(WidgetId::Dialog, None, page, told.len());
    clock::ahead::draw(&told, top, drawn.inside, pen);
    let bar = Rect { width: drawn.inside.width + 2, ..drawn.inside };
    scroll_bar::draw(pen, bar, top, told.len());
    drawn
}

fn words_of(question: &Question, zone: &TimeZone, words: &Words) -> (String, String) {
    match question {
        Question::DiscardWizard(count) => (
            words.text("question-discard-title"),
            words.with("question-discard", &[("count", Arg::Count(*count as u64))]),
        ),
        Question::QuitUnsaved { kept } => {
            let text = if *kept { "question-quit" } else { "question-quit-lost" };
            (words.text("question-quit-title"), words.text(text))
        }
        Question::Unfinished(offer) => (words.text("question-unfinished-title"), offered(offer, zone, words)),
        Question::ResumeOrAnew(offer) => {
            let anew = words.text("question-resume");
            (words.text("question-unfinished-title"), format!("{} {anew}", offered(offer, zone, words)))
        }
        Question::Shortage(seat, short) | Question::UserShortage(seat, short) => (
            words.text("question-shortage-title"),
            wording::create_users::shortage(*seat, short.needed, short.free).say(words),
        ),
        Question::SeatRefused(seat, refusal) => {
            (words.text(&wording::seat(*seat)), wording::refusal::saying(refusal).say(words))
        }
        Question::AccessRefused(why) => {
            (words.text("question-access-refused-title"), wording::granting::saying(why).say(words))
        }
        Question::DiscardAdjustments(_) | Question::OtherTemplate(_) => {
            (words.text("question-discard-adjustments-title"), words.text("question-discard-adjustments"))
        }
        Question::DiscardDomain => (words.text("question-discard-domain-title"), words.text("question-discard-domain")),
        Question::DiscardForm => (words.text("question-discard-form-title"), words.text("question-discard-form")),
        Question::DiscardCheckout => (words.text("checkout-discard-title"), words.text("checkout-discard")),
        Question::StartTrial { product, tier, ends_on, seats } => {
            let (product, tier) =
                (words.text(wording::refusal::product_name(*product)), words.text(wording::tier(*tier)));
            let title = words.with("trial-question-title", &[("product", Arg::Text(&product))]);
            let date = words.date_of(*ends_on);
            let args = [("product", Arg::Text(&product)), ("tier", Arg::Text(&tier)), ("date", Arg::Text(&date))];
            let mut said = vec![words.with("trial-question", &args)];
            if let Some((seat, count)) = seats {
                let seat = words.text(&wording::seat(*seat));
                let args = [("seat", Arg::Text(&seat)), ("count", Arg::Count((*count).into()))];
                said.push(words.with("trial-question-seats", &args));
            }
            said.push(words.text("trial-question-once"));
            (title, said.join(" "))
        }
        Question::UnsavedPermissions => {
            (words.text("question-unapplied-title"), words.text("question-unsaved-permissions"))
        }
        Question::UnsavedTag { name, on, below } => {
            let id = if *on { "question-unsaved-tag-on" } else { "question-unsaved-tag-off" };
            let below = below.map(|below| match below {
                Below::Permissions => "question-unsaved-tag-permissions",
                Below::Record => "question-unsaved-tag-record",
            });
            let said = std::iter::once(words.with(id, &[("name", Arg::Text(name))]));
            let said: Vec<String> = said.chain(below.map(|id| words.text(id))).collect();
            (words.text("question-unsaved-permissions-title"), said.join(" "))
        }
        Question::UnsavedNotifications => {
            (words.text("question-unsaved-permissions-title"), words.text("question-unsaved-notifications"))
        }
        Question::UnsavedRecord(_) => {
            (words.text("question-unsaved-record-title"), words.text("question-unsaved-record"))
        }
        Question::Conflict { field, mine, theirs } => {
            let (mine, theirs) = (mine.say(words), theirs.say(words));
            let field = words.text(user_record::name(*field));
            let args = [("field", Arg::Text(&field)), ("mine", Arg::Text(&mine)), ("theirs", Arg::Text(&theirs))];
            (words.text("question-conflict-title"), words.with("question-conflict", &args))
        }
        Question::Strip(keys) => (words.text("question-strip-title"), wording::edit_user::strips(keys).say(words)),
        Question::OwnLoss => (words.text("question-own-loss-title"), words.text("question-own-loss")),
        Question::SalesforceRefused(refusal) => {
            (words.text("create-user-salesforce"), wording::refusal::saying(refusal).say(words))
        }
        Question::TakeBack { rejection, .. } => {
            (words.text("question-take-back-title"), wording::rejection(rejection, words))
        }
        Question::BuySeats { order, purchased, monthly_cents, bill } => {
            let (seat, price) = (words.text(&wording::seat(order.seat)), words.money(*monthly_cents));
            let args = [
                ("count", Arg::Count(order.quantity.into())),
                ("seat", Arg::Text(&seat)),
                ("price", Arg::Text(&price)),
                ("purchased", Arg::Count((*purchased).into())),
            ];
            let more = words.with("question-buy-seats", &args);
            let then = match bill {
                Some(bill) => {
                    let (rest, date) = (words.money(bill.rest_cents), words.date_of(bill.on));
                    let card = wording::billing::card(bill.card, words);
                    let args = [("rest", Arg::Text(&rest)), ("date", Arg::Text(&date)), ("card", Arg::Text(&card))];
                    words.with("question-buy-seats-bill", &args)
                }
                None => words.text("question-buy-seats-free"),
            };
            (words.text("question-buy-seats-title"), format!("{more}\n\n{then}"))
        }
        Question::ActOnUser { wanted, whom } => (
            words.with(wording::user_actions::title(wanted.action), &[("name", Arg::Text(&whom.name))]),
            wording::user_actions::follows(wanted.action, whom, words),
        ),
        Question::SeatMissing(seat, short) => {
            (words.text("question-shortage-title"), wording::user_actions::shortage(*seat, *short).say(words))
        }
        Question::DeleteTeam { name, main, extra, below, .. } => {
            (words.text("team-delete-title"), delete_team(name, (*main, *extra), below, words))
        }
        Question::RemoveMember { name, team, extra, .. } => {
            let id = if extra.is_some() { "question-remove-member-extra" } else { "question-remove-member-main" };
            let args = [("name", Arg::Text(name)), ("team", Arg::Text(team))];
            (words.with("question-remove-member-title", &args), words.with(id, &args))
        }
        Question::MoveClock { to, ahead } => {
            let time = words.moment(*to, zone);
            let id = if ahead.more { "question-move-clock-many" } else { "question-move-clock" };
            let args = [("time", Arg::Text(&time)), ("count", Arg::Count(ahead.due.len() as u64))];
            let links = || words.with("question-move-clock-links", &[("count", Arg::Count(ahead.ends as u64))]);
            let links = (ahead.ends > 0).then(links);
            let said: Vec<String> = std::iter::once(words.with(id, &args)).chain(links).collect();
            (words.text("question-move-clock-title"), said.join(" "))
        }
        Question::Snapshot { what, snapshot, users } => of_snapshot(*what, snapshot, *users, zone, words),
        Question::RetryCharge { what, total_cents, card, .. } => {
            let (total, card) = (words.money(*total_cents), wording::billing::card(*card, words));
            let args = [("what", Arg::Text(what)), ("total", Arg::Text(&total)), ("card", Arg::Text(&card))];
            (words.text("question-retry-title"), words.with("question-retry", &args))
        }
        Question::CancelRemoval { seat, seats, effective_on } => {
            let (seat, date) = (words.text(&wording::seat(*seat)), words.date_of(*effective_on));
            let count = Arg::Count((*seats).into());
            let args = [("seat", Arg::Text(&seat)), ("count", count), ("date", Arg::Text(&date))];
            (words.text("cancel-removal-title"), words.with("cancel-removal", &args))
        }
        Question::DeletePreset { name, users, .. } => {
            let args = [("name", Arg::Text(name)), ("count", Arg::Count(*users as u64))];
            let said = std::iter::once(words.with("preset-delete", &args)).chain(in_background(*users, words));
            (words.text("preset-delete-title"), said.collect::<Vec<_>>().join(" "))
        }
        Question::EndException { email, user } => {
            let id = if user.is_some() { "end-exception-tagged" } else { "end-exception" };
            let name = user.as_deref().unwrap_or_default();
            let args = [("email", Arg::Text(email.typed())), ("name", Arg::Text(name))];
            (words.text("end-exception-title"), words.with(id, &args))
        }
        Question::EndServices { name, stay, .. } => {
            let args = [("client", Arg::Text(name)), ("count", Arg::Count(*stay as u64))];
            let staying = (*stay > 0).then(|| words.with("end-services-stay", &args));
            let said: Vec<String> = std::iter::once(words.with("end-services", &args)).chain(staying).collect();
            (words.with("end-services-title", &args), said.join(" "))
        }
        Question::Bulk { .. } => bulk(question, words),
        Question::DiscardSync => (words.text("question-discard-title"), words.text("sf-sync-discard")),
        Question::App { deed, slug, name, unsaved } => wording::apps::question(*deed, slug, name, *unsaved, words),
        Question::LeaveClassic(leave) => {
            let text = match leave {
                ClassicLeave::List => "classic-discard",
                ClassicLeave::SeatFlow => "classic-discard-for-seats",
                ClassicLeave::User(_) => "classic-discard-for-user",
            };
            (words.text("question-discard-title"), words.text(text))
        }
        Question::NoProduct { email, new, .. } => {
            (words.text("classic-no-product-title"), wording::classic_users::no_product(email, *new).say(words))
        }
        Question::Refused(rejection) => {
            let title = match rejection {
                Rejection::Refused(_) => "question-refused-title",
                Rejection::CreateUsers(_) => "question-not-created-title",
                Rejection::SignUp(_) => "sign-up-refused-title",
                Rejection::ChoosePassword(_) => "choose-password-refused-title",
                Rejection::BuySeats(_) => "question-not-bought-title",
                Rejection::Card(_) => "billing-card-not-set-title",
                Rejection::Purchase(_) => "purchase-not-done-title",
                Rejection::Trial(_) => "trial-not-started-title",
                Rejection::RetryCharge(_) => "retry-not-done-title",
                Rejection::ContactSales(_) => "contact-sales-not-done-title",
                Rejection::Partner(_) => "partner-not-done-title",
                Rejection::RemoveSeats(_) => "question-not-removed-title",
                Rejection::SetUpUsers(_) => "question-not-set-up-title",
                Rejection::ActOnUser(_) => "question-not-done-title",
                Rejection::Team(_) => "team-not-done-title",
                Rejection::Preset(_) => "preset-not-done-title",
                Rejection::Property(_) => "property-not-done-title",
                Rejection::EditUser(_) => "question-not-saved-title",
                Rejection::Notifications(_) => "question-no-notifications-title",
                Rejection::Lead(_) => "question-no-lead-title",
                Rejection::Bulk(_) | Rejection::Job(_) => "question-not-done-title",
                Rejection::ClassicUser(_) => "classic-not-done-title",
                Rejection::App(_) | Rejection::Salesforce(_) => "apps-not-done-title",
            };
            (words.text(title), wording::rejection(rejection, words))
        }
    }
}

/// What saving over a snapshot, going back to it or deleting it would come to.
fn of_snapshot(what: OfSnapshot, snapshot: &Snapshot, users: u64, zone: &TimeZone, words: &Words) -> (String, String) {
    let (taken, time) = (words.moment(snapshot.taken, zone), words.moment(snapshot.time, zone));
    let args = [("name", Arg::Text(snapshot.name.as_str())), ("taken", Arg::Text(&taken)), ("time", Arg::Text(&time))];
    let (title, text) = match what {
        OfSnapshot::Replace => ("question-snapshot-replace-title", "question-snapshot-replace"),
        OfSnapshot::Delete => ("question-snapshot-delete-title", "question-snapshot-delete"),
        OfSnapshot::Restore if !snapshot.simulated => {
            ("question-snapshot-restore-title", "question-snapshot-restore-real")
        }
        OfSnapshot::Restore if snapshot.name.is_automatic() => {
            ("question-snapshot-restore-title", "question-snapshot-undo")
        }
        OfSnapshot::Restore => ("question-snapshot-restore-title", "question-snapshot-restore"),
    };
    let counted = || {
        let now = words.number(users);
        words.with("question-snapshot-users", &[("count", Arg::Count(snapshot.users)), ("now", Arg::Text(&now))])
    };
    let counted = (what == OfSnapshot::Restore && users != snapshot.users).then(counted);
    let said: Vec<String> = std::iter::once(words.with(text, &args)).chain(counted).collect();
    (words.with(title, &args), said.join(" "))
}

/// What is said of an unfinished batch.
fn offered(offer: &Offer, zone: &TimeZone, words: &Words) -> String {
    let when = words.moment(offer.saved_at, zone);
    let (count, when) = (("count", Arg::Count(offer.count as u64)), ("when", Arg::Text(&when)));
    match offer.seat {
        Some(seat) => {
            let seat = words.text(&wording::seat(seat));
            words.with("question-unfinished-seat", &[count, when, ("seat", Arg::Text(&seat))])
        }
        None => words.with("question-unfinished", &[count, when]),
    }
}

/// What is done to several users, some of them by name.
fn bulk(question: &Question, words: &Words) -> (String, String) {
    let Question::Bulk { wanted, names, count, skipped, job, known, hidden } = question else {
        return Default::default();
    };
    let title = words.text(wording::bulk::title(&wanted.work));
    let id = match wanted.work {
        BulkWork::Deactivate => "question-bulk-deactivate",
        BulkWork::ResendInvites | BulkWork::Edit(_) => "question-bulk-resend",
    };
    let more = count.saturating_sub(names.len());
    let list = match (names.is_empty(), more) {
        (_, 0) => words.list(names),
        (true, _) => words.with("bulk-and-more", &[("count", Arg::Count(more as u64))]),
        (false, _) => {
            words.with("list-and-more", &[("list", Arg::Text(&names.join(", "))), ("count", Arg::Count(more as u64))])
        }
    };
    let mut said = vec![words.with(id, &[("count", Arg::Count(*count as u64)), ("names", Arg::Text(&list))])];
    if let Some(hidden) = hidden {
        let id = if *count == 1 { "question-bulk-hidden-one" } else { "question-bulk-hidden" };
        said.push(hidden.say(id, *count, "", words));
    }
    if *skipped > 0 {
        said.push(words.with("question-bulk-skipped", &[("count", Arg::Count(*skipped as u64))]));
    }
    if !*known {
        said.push(words.text("question-bulk-unknown"));
    }
    if *job {
        said.push(words.text("question-bulk-job"));
    }
    (title, said.join(" "))
}

/// That a job does it, when it touches more users than one transaction holds.
fn in_background(users: usize, words: &Words) -> Option<String> {
    (users > BATCH_LIMIT).then(|| words.text("question-bulk-job"))
}

/// Whom the deletion of a team touches, a sentence each.
fn delete_team(name: &str, (main, extra): (usize, usize), below: &[String], words: &Words) -> String {
    let mut said = vec![words.with("team-delete", &[("name", Arg::Text(name))])];
    if main + extra == 0 {
        said.push(words.text("team-delete-nobody"));
    }
    for (id, count) in [("team-delete-main", main), ("team-delete-extra", extra)] {
        if count > 0 {
            said.push(words.with(id, &[("count", Arg::Count(count as u64))]));
        }
    }
    if !below.is_empty() {
        let args = [("teams", Arg::Text(&words.list(below))), ("count", Arg::Count(below.len() as u64))];
        said.push(words.with("team-delete-below", &args));
    }
    said.extend(in_background(main + extra, words));
    said.join(" ")
}
