// The filters open where there is room. Without it the page asks and filters the same.
const narrow = document.querySelector('details.search-narrow');
if (narrow && matchMedia('(min-width: 60rem)').matches) narrow.open = true;
