// What a list shows once the device knows the account; use-device-parts.ts loads it.
export { askOrders, DeviceOrders, primeOrders } from './device-orders.tsx';
export { SavedViews } from './saved-views.tsx';
