# Le formulaire de carte, et la fenêtre qui le montre.

card-form-number = Numéro de carte
card-form-expiry = Expiration
card-form-code = Code de sécurité
card-form-holder = Nom sur la carte
card-form-expiry-help = MM/AA
card-form-note = Simulation : rien ne quitte cette machine et aucun argent ne circule. Les numéros de test passent, par exemple 4242 4242 4242 4242. Seuls le réseau, les quatre derniers chiffres, l'échéance et le nom sont conservés.

card-form-no-number = Saisissez le numéro de la carte.
card-form-no-expiry = Saisissez mois et année, par exemple 09/28.
card-form-no-code = Saisissez le code de sécurité.
card-form-no-holder = Saisissez le nom inscrit sur la carte.
card-form-number-shape = Un numéro de carte compte de 12 à 19 chiffres.
card-form-number-check = Aucune carte n'a ce numéro : vérifiez les chiffres.
card-form-expiry-shape = Saisissez mois et année, par exemple 09/28.
card-form-expiry-past = Expirée en { $month } : saisissez une autre carte.
card-form-code-shape = Le code de cette carte compte { $count } chiffres.
