Console.WriteLine("Gongkai");
