package look

// What is said of a countdown, sorted.
const (
	sayTimeOver    = "dépassé %s"
	sayTimeRunning = "reste %s"
	sayTimeStopped = "arrêté %s"
)
