//! View: a frame from a model, a scene and a person's own view. What is above the body and below it is the same on every
//! screen.

mod chrome;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    context::Context,
    i18n::Arg,
    layout::{self, Layout, SMALLEST, WidgetId},
    model::Model,
    overlays::{self, Overlay},
    permissions::{classic, editor, more},
    place::Place,
    scene::Scene,
    screens::{
        audit_log, billing, client_access, clock, connected_apps, groups, notifications, outbox, partner_dashboard,
        partners_automation, permission_history, pricing, salesforce, seats, subscriptions, user_record, users,
    },
    text::wrap,
    theme::Role,
    widgets::pen::Pen,
    wizards::{buy_seats, checkout, classic_add_user, connect_salesforce, contact_sales, create_user, remove_seats},
};

/// A finished frame.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The cells.
    pub buffer: Buffer,
    /// Where the terminal's cursor stands, when a field has the focus.
    pub cursor: Option<Position>,
    /// Where everything is.
    pub layout: Layout,
}

/// Draws a frame into a buffer of the viewer's size.
pub fn view(model: &Model, context: &Context, scene: &mut Scene<'_>, mut buffer: Buffer) -> Frame {
    let size = scene.viewer.size;
    let words = context.languages.get(scene.viewer.lang);
    let theme = context.themes.fitting(&scene.viewer.theme, scene.viewer.colours);
    let mut pen = Pen { buffer: &mut buffer, theme, words, cursor: None };
    let screen = Rect::new(0, 0, size.width, size.height);
    pen.fill(screen, Role::Text);
    scene.layout = layout::frame(size);
    if size.width < SMALLEST.width || size.height < SMALLEST.height {
        too_small(&mut pen, screen);
    } else {
        draw(model, context, &mut pen, scene);
    }
    let cursor = pen.cursor;
    Frame { buffer, cursor, layout: scene.layout.clone() }
}

fn draw(model: &Model, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    chrome::no_super_admin(pen, scene);
    let body = scene.layout.rect(WidgetId::Body);
    let page = model.overlays.iter().rfind(|overlay| overlay.is_page());
    chrome::identity_bar(pen, scene);
    let alone = match page {
        Some(Overlay::CreateUser(_) | Overlay::ClassicAddUser(_) | Overlay::BuySeats(_)) => true,
        Some(Overlay::Checkout(_)) => true,
        Some(Overlay::UserRecord(record)) => record.has_edits(),
        Some(Overlay::Notifications(page)) => page.has_edits(),
        Some(Overlay::PermissionHistory(_)) => true,
        Some(Overlay::SalesforceApp(page)) => page.has_edits(),
        Some(Overlay::ConnectSalesforce(_)) => true,
        _ => model.place == Place::PartnersAutomation && model.partners_automation.is_busy(),
    };
    chrome::tab_bar(model, alone, pen, scene);
    chrome::breadcrumb(model, page, context, pen, scene);
    if page.is_none() && billing::TABS.contains(&model.place) {
        billing::draw_tabs(model.place, context, pen, scene);
    }
    match (page, model.place) {
        (Some(Overlay::CreateUser(wizard)), _) => {
            // Beside the panel of the editor, where both have room.
            let edits = model.overlays.iter().any(|overlay| matches!(overlay, Overlay::Permissions(_)));
            let beside = Some(layout::drawer(body).0).filter(|left| edits && left.width > 0);
            create_user::layout(wizard, &mut scene.layout, beside.unwrap_or(body));
            create_user::draw(wizard, context, pen, scene);
        }
        (Some(Overlay::ClassicAddUser(flow)), _) => {
            classic_add_user::layout(&mut scene.layout, body);
            classic_add_user::draw(flow, context, pen, scene);
        }
        (Some(Overlay::Checkout(state)), _) => {
            checkout::layout(&mut scene.layout, body);
            checkout::draw(state, context, pen, scene);
        }
        (Some(Overlay::BuySeats(state)), _) => buy_seats::draw(state, context, pen, scene),
        (Some(Overlay::PermissionHistory(history)), _) => {
            permission_history::layout(history, &mut scene.layout, body);
            permission_history::draw(history, pen, scene);
        }
        (Some(Overlay::Notifications(page)), _) => notifications::draw(page, context, pen, scene),
        (Some(Overlay::SalesforceApp(page)), _) => salesforce::draw(page, context, pen, scene),
        (Some(Overlay::ConnectSalesforce(wizard)), _) => {
            connect_salesforce::layout(&mut scene.layout, body);
            connect_salesforce::draw(wizard, context, pen, scene);
        }
        (Some(Overlay::UserRecord(record)), _) => user_record::draw(record, context, pen, scene),
        (_, Place::Users) => {
            let card = users::bulk::card::is_shown(&model.users, scene);
            users::layout(users::listing::Listing::Users, &mut scene.layout, body, card);
            users::draw(&model.users, context, pen, scene);
        }
        (_, Place::Seats) => seats::draw(&model.seats, context, pen, scene),
        (None, Place::Outbox) => {
            outbox::layout(&model.outbox, &mut scene.layout, body);
            outbox::draw(&model.outbox, context, pen, scene);
        }
        (None, Place::AuditLog) => {
            audit_log::layout(&model.audit_log, &mut scene.layout, body);
            audit_log::draw(&model.audit_log, pen, scene);
        }
        (None, Place::Teams) => groups::draw(&model.teams, context, pen, scene),
        (None, Place::Presets) => groups::draw(&model.presets, context, pen, scene),
        (None, Place::Properties) => groups::draw(&model.properties, context, pen, scene),
        (None, Place::PartnerDashboard) => partner_dashboard::draw(&model.partner_dashboard, context, pen, scene),
        (None, Place::PartnersAutomation) => {
            partners_automation::draw(&model.partners_automation, context, pen, scene);
        }
        (None, Place::ClientAccessManager) => client_access::draw(&model.client_access, context, pen, scene),
        (None, Place::ConnectedApps) => connected_apps::draw(&model.connected_apps, context, pen, scene),
        (None, Place::Clock) => clock::draw(&model.clock, context, pen, scene),
        (None, Place::Pricing) => pricing::draw(&model.pricing, pen, scene),
        (None, Place::Billing) => subscriptions::draw(&model.subscriptions, context, pen, scene),
        (None, Place::BillingOverview) => billing::overview::draw(context, pen, scene),
        (None, Place::PaymentMethod) => billing::payment::draw(context, pen, scene),
        (None, Place::Orders) => billing::orders::draw(&model.orders, context, pen, scene),
        // No other overlay is a page.
        (Some(_), _) => {}
    }
    chrome::status_line(model, context, pen, scene);
    // The form that takes a way out stands in place of the panel that shows the ways.
    let form = model.overlays.iter().any(|overlay| matches!(overlay, Overlay::OtherAddress(_)));
    let covered = |overlay: &Overlay| form && matches!(overlay, Overlay::Conflict(_));
    let seen = |overlay: &&Overlay| !overlay.is_page() && !covered(overlay);
    for overlay in model.overlays.iter().filter(seen) {
        scene.layout.place(WidgetId::Backdrop, pen.buffer.area);
        match overlay {
            Overlay::CreateUser(_)
            | Overlay::BuySeats(_)
            | Overlay::UserRecord(_)
            | Overlay::PermissionHistory(_)
            | Overlay::Notifications(_)
            | Overlay::ClassicAddUser(_)
            | Overlay::Checkout(_)
            | Overlay::SalesforceApp(_)
            | Overlay::ConnectSalesforce(_) => {}
            Overlay::AppMenu(state) => connected_apps::menu::draw(state, pen, scene),
            Overlay::AppDetails(state) => connected_apps::details::draw(state, pen, scene),
            Overlay::PermissionsMore(_) => more::draw(pen, scene),
            Overlay::PartnerProgram(state) => user_record::partner_program::draw(state, context, pen, scene),
            Overlay::TypeRemove(state) => overlays::type_remove::draw(state, pen, scene),
            Overlay::NoMail(state) => overlays::no_mail::draw(state, pen, scene),
            Overlay::AccountMenu(state) => overlays::account_menu::draw(state, model.place, pen, scene),
            Overlay::Help(state) => overlays::help::draw(state, context, pen, scene),
            Overlay::Toasts(_) => overlays::toasts::draw(model, pen, scene),
            Overlay::Picker(state) => overlays::picker::draw(state, context, pen, scene),
            Overlay::UserActions(state) => user_record::actions::draw(state, pen, scene),
            Overlay::UsersMenu(state) => users::menu::draw(state, pen, scene),
            Overlay::Dialog(dialog) => overlays::dialog::draw(dialog, pen, scene),
            Overlay::SignUp(state) => outbox::sign_up::draw(state, pen, scene),
            Overlay::ChoosePassword(state) => outbox::choose_password::draw(state, pen, scene),
            Overlay::Permissions(state) => editor::draw(state, context, pen, scene),
            Overlay::ClassicGrant(state) => classic::editor::draw(state, context, pen, scene),
            Overlay::ClassicRoles(_) => classic::roles::draw(pen, scene),
            Overlay::CsvFile(state) => create_user::csv_file::draw(state, pen, scene),
            Overlay::Salesforce(state) => create_user::salesforce::draw(state, context, pen, scene),
            Overlay::GroupForm(state) => groups::form::draw(state, pen, scene),
            Overlay::ContactSales(state) => contact_sales::draw(state, pen, scene),
            Overlay::ChangeCard(state) => overlays::change_card::draw(state, pen, scene),
            Overlay::RemoveSeats(state) => remove_seats::draw(state, pen, scene),
            Overlay::Export(state) => overlays::export::draw(state, pen, scene),
            Overlay::Snapshots(state) => overlays::snapshots::draw(state, pen, scene),
            Overlay::BulkMenu(state) => users::bulk::menu::draw(state, pen, scene),
            Overlay::BulkForm(state) => users::bulk::form::draw(state, pen, scene),
            Overlay::BulkReport(state) => users::bulk::report::draw(state, pen, scene),
            Overlay::AssignClients(state) => overlays::partner::assign_clients::draw(state, pen, scene),
            Overlay::AddEmployees(state) => overlays::partner::add_employees::draw(state, pen, scene),
            Overlay::Conflict(state) => overlays::partner::conflict::draw(state, pen, scene),
            Overlay::OtherAddress(state) => overlays::partner::other_address::draw(state, pen, scene),
            Overlay::Assignment(state) => overlays::partner::assignment::draw(state, context, pen, scene),
            Overlay::Request(state) => overlays::partner::request::draw(state, pen, scene),
            Overlay::ClientMenu(state) => partner_dashboard::clients::menu::draw(state, pen, scene),
        }
    }
    chrome::key_line(model, context, pen, scene);
}

fn too_small(pen: &mut Pen<'_>, screen: Rect) {
    let args = [("width", Arg::Count(u64::from(SMALLEST.width))), ("height", Arg::Count(u64::from(SMALLEST.height)))];
    let text = pen.words.with("too-small", &args);
    let lines = wrap(&text, usize::from(screen.width));
    pen.lines(screen, lines.iter().map(String::as_str), Role::Text);
}
