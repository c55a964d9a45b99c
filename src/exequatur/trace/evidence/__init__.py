"""What beside the name speaks for or against one person or company: dates, numbers, addresses, people around it. Weights stand in one readable file."""
